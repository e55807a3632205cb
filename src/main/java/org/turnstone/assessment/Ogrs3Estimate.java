package org.turnstone.assessment;

import java.util.List;

/** What came of counting OGRS3 from a record. */
public sealed interface Ogrs3Estimate {
    /**
     * @param index the current offence, in words
     * @param followUp why re-offending is followed from that day, in words
     * @param doubts what can hardly be so, or has to be looked at, in words
     */
    record Counted(Ogrs3Inputs inputs, Ogrs3Score score, String index, String followUp, List<String> doubts)
            implements Ogrs3Estimate {
        public Counted {
            doubts = List.copyOf(doubts);
        }
    }

    /** @param why in words that say what to do */
    record NotCounted(List<String> why) implements Ogrs3Estimate {
        public NotCounted {
            why = List.copyOf(why);
        }
    }
}

package org.turnstone.person;

import java.util.List;
import org.turnstone.linkage.Namesakes;
import org.turnstone.shared.PersonId;

/** Whom a record is about, or why that is not for the machine to say. */
sealed interface LinkDecision {
    record Linked(PersonId person, String rule) implements LinkDecision {}

    record NewPerson() implements LinkDecision {}

    /** The doubt that was put back waits as it was. */
    record StillOpen() implements LinkDecision {}

    /**
     * @param namesakes what the rivals were weighed by
     * @param wouldLink whether the weight alone would have linked it, were that signed off for these agencies
     */
    record Doubtful(String reason, List<Rival> rivals, Namesakes namesakes, boolean wouldLink) implements LinkDecision {
        public Doubtful {
            rivals = List.copyOf(rivals);
        }

        Doubtful(String reason, List<Rival> rivals) {
            this(reason, rivals, new Namesakes(0, 0), false);
        }
    }

    /**
     * Someone whom the record may be about.
     *
     * @param evidence what agrees, in words
     * @param weight of all evidence for and against, in bits
     * @param veto what forbids a link without a second person's word; empty where nothing does
     */
    record Rival(PersonId person, String evidence, double weight, String veto) {}
}

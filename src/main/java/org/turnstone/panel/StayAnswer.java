package org.turnstone.panel;

import java.util.List;
import org.turnstone.shared.Problem;

/** What came of deciding that several people stay as they are. */
public sealed interface StayAnswer {
    /**
     * @param stayed references of those about whom it is decided now
     * @param not those about whom nothing was decided
     */
    record Done(List<String> stayed, List<NotDecided> not) implements StayAnswer {
        public Done {
            stayed = List.copyOf(stayed);
            not = List.copyOf(not);
        }
    }

    /** Nothing was decided about anyone. */
    record Refused(List<Problem> problems) implements StayAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param reference as it was sent
     * @param open whether the person can be opened at the panel
     */
    record NotDecided(String reference, String why, boolean open) {
        Problem problem() {
            return new Problem("person", reference + ": " + why);
        }
    }
}

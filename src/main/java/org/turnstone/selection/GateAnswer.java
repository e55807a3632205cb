package org.turnstone.selection;

import java.time.Instant;
import java.util.UUID;
import org.turnstone.shared.PersonId;

/**
 * What a named person answered to one gate; the latest counts.
 *
 * @param found what the record said to whoever answered
 * @param by name and agency, as shown to readers
 */
public record GateAnswer(
        UUID nomination,
        PersonId person,
        Gate.Code gate,
        Answer answer,
        String reason,
        String found,
        Instant at,
        String by) {
    public enum Answer {
        PASSES("Passes"),
        STANDS_IN_THE_WAY("Stands in the way"),
        OVERRIDDEN("Passed over, with a reason");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    boolean clears() {
        return answer != Answer.STANDS_IN_THE_WAY;
    }
}

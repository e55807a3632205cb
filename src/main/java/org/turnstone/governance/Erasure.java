package org.turnstone.governance;

import org.turnstone.shared.PersonId;

/**
 * The decision to erase a person.
 *
 * @param authority the decision's reference; no personal data, as it is kept for good
 */
public record Erasure(PersonId person, Ground ground, String authority) {
    /** Why a person is erased. Sources: APP on retention (MoPI), DPA 2018 s.47 and UK GDPR art.17. */
    public enum Ground {
        RETENTION_OVER("The retention period is over"),
        RIGHT_TO_ERASURE("The person asked, and has the right"),
        COURT_ORDER("A court or the Commissioner ordered it"),
        ENTERED_IN_ERROR("The person should never have been entered");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}

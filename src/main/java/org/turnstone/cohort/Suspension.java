package org.turnstone.cohort;

import java.time.LocalDate;
import org.turnstone.imports.Claim;
import org.turnstone.shared.Period;

/**
 * Days on the cohort on which nobody works with a person (domain 3.1, state SUSPENDED); they count as on it.
 *
 * @param reason in words
 * @param by who entered it for the panel
 */
public record Suspension(Claim claim, Period period, Because because, String reason, String by) {
    public enum Because {
        LONG_CUSTODY("Long custody"),
        OTHER("Another reason");

        private final String words;

        Because(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Of an earlier time on the cohort it says nothing of this one. */
    boolean isOf(CohortMember member) {
        return !period.from().isBefore(member.period().from());
    }

    boolean holds(LocalDate day) {
        return period.holds(day);
    }
}

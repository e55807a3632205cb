package org.turnstone.performance;

import org.turnstone.partnership.Role;

/**
 * The rule for boards: a number of people too small to publish is not said. Zero is said.
 *
 * @param fewest the smallest number above zero that is said
 */
record SmallNumbers(int fewest) {
    /** For those who work with the people themselves. */
    static final SmallNumbers NONE_WITHHELD = new SmallNumbers(1);

    SmallNumbers {
        if (fewest < 1) {
            throw new IllegalArgumentException("the fewest people that are said is at least 1: " + fewest);
        }
    }

    static boolean areWithheldFrom(Role role) {
        return role == Role.BOARD_MEMBER || role == Role.STRATEGIC_LEAD;
    }

    Shown show(long people) {
        return hides(people) ? new Shown(null, fewest) : new Shown(people, fewest);
    }

    boolean hides(long people) {
        return people > 0 && people < fewest;
    }

    boolean hides(Proportion proportion) {
        return hides(proportion.count()) || hides(proportion.outOf());
    }
}

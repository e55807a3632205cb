package org.turnstone.selection;

import java.time.LocalDate;
import java.util.Set;

/** A line of {@code parameters/selection/moves.csv}. */
record MoveLine(LocalDate from, NominationState was, NominationMove move, NominationState to, Set<Authority> by) {
    MoveLine {
        by = Set.copyOf(by);
    }
}

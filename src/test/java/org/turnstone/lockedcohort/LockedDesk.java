package org.turnstone.lockedcohort;

import java.util.UUID;
import org.turnstone.TestSystem;
import org.turnstone.shared.London;

/** Locks cohorts where a test only needs that there is one. */
public final class LockedDesk {
    private LockedDesk() {}

    /** Northbank's cohort of today. */
    public static UUID locked(TestSystem system) {
        return locked(system, "Cohort of today");
    }

    static UUID locked(TestSystem system, String name) {
        Locking typed = new Locking(name, London.today(system.clock()), "Baseline of the year", "");
        return system.actingAs(
                "coordinator", () -> switch (system.bean(LockCohort.class).lock(typed)) {
                    case LockCohort.Answer.Done done -> done.id();
                    case LockCohort.Answer.Refused refused -> throw new AssertionError(refused.problems());
                });
    }
}

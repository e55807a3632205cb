package org.turnstone.workload;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What would be if a part of the cohort held more or fewer people, or more or fewer staff worked with them.
 *
 * @param staffNow how many of an agency's staff lead people today; none for what is not an agency
 */
public record WhatIf(
        Load now, int people, int staff, @Nullable Integer staffNow) {
    static WhatIf of(Load now, int people, int staff, List<WorkerLoad> workers) {
        boolean agency = now.of().kind() == Part.Kind.AGENCY;
        return new WhatIf(
                now,
                Math.max(people, -now.taken()),
                agency ? Math.max(staff, -at(now, workers)) : 0,
                agency ? at(now, workers) : null);
    }

    private static int at(Load now, List<WorkerLoad> workers) {
        return (int) workers.stream()
                .filter(one -> one.leads() > 0)
                .filter(one -> one.worker().agency().value().equals(now.of().code()))
                .count();
    }

    public int takenThen() {
        return now.taken() + people;
    }

    /** Below nothing by how many it would be over; empty where no limit is set. */
    public OptionalInt freeThen() {
        return now.free().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(now.free().getAsInt() - people);
    }

    /** People to each member of staff today; empty for what is not an agency, and where nobody is left. */
    public OptionalDouble eachNow() {
        return each(now.taken(), staffNow == null ? 0 : staffNow);
    }

    public OptionalDouble eachThen() {
        return each(takenThen(), staffNow == null ? 0 : staffNow + staff);
    }

    private static OptionalDouble each(int people, int staff) {
        return staff == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) people / staff);
    }
}

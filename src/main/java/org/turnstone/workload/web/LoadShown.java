package org.turnstone.workload.web;

import org.turnstone.workload.Load;

/**
 * A part of the cohort beside its capacity, in words.
 *
 * @param places how many there are; "No limit" where none is set
 * @param left how many are free, or by how many it is over
 * @param set where its capacity is set; empty for what can have none
 */
public record LoadShown(
        String words,
        int people,
        int inCustody,
        int suspended,
        int withoutWorker,
        String places,
        String left,
        boolean over,
        String standing,
        String set) {

    static LoadShown of(Load load) {
        int taken = load.taken();
        String left = load.free().isEmpty() ? "" : left(load.free().getAsInt());
        return new LoadShown(
                load.words(),
                load.people(),
                load.inCustody(),
                load.suspended(),
                load.withoutWorker(),
                load.places().isEmpty()
                        ? "No limit"
                        : "%,d".formatted(load.places().getAsInt()),
                left,
                load.isOver(),
                load.places().isEmpty()
                        ? people(taken) + ". No capacity is set."
                        : "%,d of %,d places taken: %s."
                                .formatted(taken, load.places().getAsInt(), left),
                load.canBeSet() ? CapacityController.PATH + "/" + load.of().written() : "");
    }

    static String people(int count) {
        return "%,d %s".formatted(count, count == 1 ? "person" : "people");
    }

    static String left(int free) {
        return free < 0 ? "%,d over".formatted(-free) : free == 0 ? "full" : "%,d free".formatted(free);
    }
}

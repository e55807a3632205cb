package org.turnstone.workload;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * How many people a part of the cohort holds, and can.
 *
 * @param people on the cohort, those in custody and those suspended among them
 * @param withoutWorker for whom no member of staff is named as lead worker
 * @param suspended with whom nobody works until they are taken up again; they take no place
 */
public record Load(
        Part of,
        String words,
        int people,
        int inCustody,
        int suspended,
        int withoutWorker,
        Optional<Capacity> capacity) {

    static Load of(Part part, String words, List<OnCohort> held, Optional<Capacity> capacity) {
        return new Load(
                part,
                words,
                held.size(),
                count(held, OnCohort::inCustody),
                count(held, OnCohort::suspended),
                count(held, one -> one.worker() == null),
                capacity);
    }

    static int count(List<OnCohort> people, Predicate<OnCohort> counts) {
        return (int) people.stream().filter(counts).count();
    }

    /** Whether there can be a capacity for it: not for those without a category or a lead. */
    public boolean canBeSet() {
        return of.kind() == Part.Kind.COHORT || !of.code().isEmpty();
    }

    public int taken() {
        return people - suspended;
    }

    /** How many places there are; empty where no limit is set. */
    public OptionalInt places() {
        Integer places = capacity.map(Capacity::places).orElse(null);
        return places == null ? OptionalInt.empty() : OptionalInt.of(places);
    }

    /** How many more could be taken on; below nothing by how many it is over. */
    public OptionalInt free() {
        return places().isEmpty() ? OptionalInt.empty() : OptionalInt.of(places().getAsInt() - taken());
    }

    /** Whether one more would have no place. */
    public boolean isFull() {
        return free().isPresent() && free().getAsInt() <= 0;
    }

    public boolean isOver() {
        return free().isPresent() && free().getAsInt() < 0;
    }
}

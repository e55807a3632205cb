package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.imports.SourceOrder;
import org.turnstone.imports.Sourced;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/**
 * Who leads the work with a person, on which days: the fact worked out from what agencies claim.
 *
 * @param leadWorker none where the agency names nobody
 * @param agency whose claim was believed
 */
public record Allocation(
        PersonId person,
        Period period,
        AgencyCode leadAgency,
        @Nullable Worker leadWorker,
        @Nullable Worker deputy,
        AgencyCode agency,
        Category category,
        @Nullable String handling) {

    /** @param staff whom the written name means, where that is one member of staff */
    public record Worker(String name, @Nullable StaffId staff) {}

    /** Finds whom an agency means by a written name or reference. */
    interface Meaning {
        Worker of(AgencyCode leadAgency, String written);
    }

    /**
     * Allocation: on each day the one that began last stands; of those that began on one day, the first by the order of
     * sources. So a hand-over ends what was before, and another agency's copy adds nothing.
     */
    static List<Allocation> of(Collection<AllocationClaim> claims, SourceOrder order, Meaning meaning) {
        List<LocalDate> days = List.copyOf(new TreeSet<>(claims.stream()
                .flatMap(
                        claim -> Stream.of(claim.period().from(), claim.period().to()))
                .filter(day -> day != null)
                .toList()));
        List<Allocation> spells = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            LocalDate next = i + 1 < days.size() ? days.get(i + 1) : null;
            standing(claims, order, day)
                    .map(claim -> stretch(claim, new Period(day, next), meaning))
                    .ifPresent(stretch -> append(spells, stretch));
        }
        return spells;
    }

    /** What is believed of a day. */
    static Optional<AllocationClaim> standing(Collection<AllocationClaim> claims, SourceOrder order, LocalDate day) {
        return claims.stream()
                .filter(claim -> claim.period().holds(day))
                .min(Comparator.comparing(
                                (AllocationClaim claim) -> claim.period().from(), Comparator.reverseOrder())
                        .thenComparing(AllocationClaim::claim, order.believedFirst(day)));
    }

    /**
     * Each hand-over with all that is said of that day, the latest first.
     *
     * @return claims that name workers by name, where what is written means one member of staff
     */
    static List<Sourced<AllocationClaim>> sourced(
            Collection<AllocationClaim> claims, SourceOrder order, Meaning meaning) {
        return claims.stream()
                .map(claim -> claim.naming(
                        written -> meaning.of(claim.leadAgency(), written).name()))
                .collect(Collectors.groupingBy(claim -> claim.period().from()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<LocalDate, List<AllocationClaim>>comparingByKey()
                        .reversed())
                .map(day -> Sourced.of(
                        standing(day.getValue(), order, day.getKey()).stream().toList(), day.getValue()))
                .toList();
    }

    private static Allocation stretch(AllocationClaim said, Period period, Meaning meaning) {
        Claim claim = said.claim();
        Function<@Nullable String, @Nullable Worker> worker =
                written -> written == null ? null : meaning.of(said.leadAgency(), written);
        return new Allocation(
                claim.person(),
                period,
                said.leadAgency(),
                worker.apply(said.leadWorker()),
                worker.apply(said.deputy()),
                claim.agency(),
                claim.category(),
                claim.handling());
    }

    private static void append(List<Allocation> spells, Allocation next) {
        Allocation last = spells.isEmpty() ? null : spells.getLast();
        if (last != null
                && next.period().from().equals(last.period().to())
                && last.during(next.period()).equals(next)) {
            spells.set(spells.size() - 1, last.during(last.period().endingOn(next.period.to())));
        } else {
            spells.add(next);
        }
    }

    /** Whether this member of staff leads or deputises. */
    boolean names(StaffId staff) {
        return Stream.of(Optional.ofNullable(leadWorker), Optional.ofNullable(deputy))
                .flatMap(Optional::stream)
                .anyMatch(worker -> staff.equals(worker.staff()));
    }

    /** The same, naming nobody but these. */
    Allocation naming(Set<StaffId> some) {
        return new Allocation(
                person, period, leadAgency, among(some, leadWorker), among(some, deputy), agency, category, handling);
    }

    private static @Nullable Worker among(Set<StaffId> some, @Nullable Worker worker) {
        return worker != null && worker.staff() != null && some.contains(worker.staff()) ? worker : null;
    }

    private Allocation during(Period other) {
        return new Allocation(person, other, leadAgency, leadWorker, deputy, agency, category, handling);
    }
}

package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.turnstone.shared.AgencyCode;

/**
 * What the list of hand-overs says of somebody who becomes an adult: youth offending leads until the day, and who leads from then
 * on is agreed before (domain 8.8: three months; Haringey 4.2: the formal route from youth offending, transition at 18).
 */
public enum At18 {
    EARLY("Another agency leads, or is entered to, before the 18th birthday", true),
    LATE("Is 18, and is not handed over", true),
    TO_PLAN("No hand-over is planned", true),
    PLANNED("Planned", false),
    AGE_NOT_KNOWN("Date of birth not known", false);

    private final String words;
    private final boolean asks;

    At18(String words, boolean asks) {
        this.words = words;
        this.asks = asks;
    }

    public String words() {
        return words;
    }

    /** Whether somebody has to do something about it. */
    public boolean asks() {
        return asks;
    }

    /**
     * @param of18 the first day on which they are 18; none where their date of birth is not known
     * @param allocations all there are of them
     * @return none for whom nothing is to be said that day
     */
    static Optional<At18> of(Optional<LocalDate> of18, List<Allocation> allocations, LocalDate today) {
        if (!isNear(of18, today)) {
            return Optional.empty();
        }
        Optional<LocalDate> taking =
                takingOver(allocations, today).map(one -> one.period().from());
        return of18.map(adult -> today.isBefore(adult) ? before(adult, taking) : since(allocations, taking, today))
                .orElse(Optional.of(AGE_NOT_KNOWN));
    }

    /** Whether they are 18 soon or since not long, or nobody tells when. */
    static boolean isNear(Optional<LocalDate> of18, LocalDate today) {
        return of18.isEmpty()
                || (!today.isBefore(of18.get().minusMonths(months("TURNS_18_MONTHS", today)))
                        && today.isBefore(of18.get().plusMonths(months("TURNED_18_MONTHS", today))));
    }

    private static Optional<At18> before(LocalDate adult, Optional<LocalDate> taking) {
        return Optional.of(
                taking.map(from -> from.isBefore(adult) ? EARLY : PLANNED).orElse(TO_PLAN));
    }

    private static Optional<At18> since(List<Allocation> allocations, Optional<LocalDate> taking, LocalDate today) {
        return on(allocations, today)
                        .filter(lead -> !isYouthOffending(lead, today))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(taking.isPresent() ? PLANNED : LATE);
    }

    /** The first agency but youth offending that leads that day or later. */
    static Optional<Allocation> takingOver(List<Allocation> allocations, LocalDate today) {
        return allocations.stream()
                .filter(one -> one.period().holds(today) || one.period().from().isAfter(today))
                .filter(one -> !isYouthOffending(one, today))
                .min(Comparator.comparing(one -> one.period().from()));
    }

    static Optional<Allocation> on(List<Allocation> allocations, LocalDate day) {
        return allocations.stream().filter(one -> one.period().holds(day)).findFirst();
    }

    private static boolean isYouthOffending(Allocation one, LocalDate day) {
        AgencyCode forChildren = AllocationRules.forChildren(day);
        return one.leadAgency().equals(forChildren);
    }

    private static int months(String rule, LocalDate day) {
        return Integer.parseInt(CohortReasons.rule(rule, day));
    }
}

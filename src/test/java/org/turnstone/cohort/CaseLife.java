package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a case comes to, day by day and without regard to how it is worked out: the model beside the program. */
final class CaseLife {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 9, 1);

    /** By row of each agency's list, and by screen statement. */
    private final Map<String, Stay> council = new HashMap<>();

    private final Map<String, Stay> police = new HashMap<>();
    private final Map<UUID, LocalDate> exits = new HashMap<>();
    private final Map<String, Stay> custody = new HashMap<>();
    private final Map<String, Lead> leads = new HashMap<>();

    /** @param to the first day no longer in it; none while it lasts */
    record Stay(LocalDate from, @Nullable LocalDate to) {
        Stream<LocalDate> days() {
            return from.datesUntil(to == null || to.isAfter(LAST) ? LAST : to);
        }
    }

    record Lead(String agency, LocalDate from) {}

    void list(String agency, String row, @Nullable Stay stay) {
        put(agency.equals("COUNCIL") ? council : police, row, stay);
    }

    void adopted(LocalDate on) {
        council.put("screen " + council.size() + " " + on, new Stay(on, null));
    }

    void custody(String row, @Nullable Stay stay) {
        put(custody, row, stay);
    }

    void lead(String row, @Nullable Lead lead) {
        put(leads, row, lead);
    }

    private static <T> void put(Map<String, T> said, String row, @Nullable T value) {
        if (value == null) {
            said.remove(row);
        } else {
            said.put(row, value);
        }
    }

    void left(UUID exit, LocalDate on) {
        exits.put(exit, on);
    }

    void takenBack(UUID exit) {
        exits.remove(exit);
    }

    /** Days that begin or end something, on which two statements would meet without a day between them. */
    boolean isTaken(LocalDate day) {
        return exits.containsValue(day)
                || Stream.concat(council.values().stream(), police.values().stream())
                        .anyMatch(stay -> stay.from().equals(day) || day.equals(stay.to()));
    }

    boolean leadBegins(LocalDate day) {
        return leads.values().stream().anyMatch(lead -> lead.from().equals(day));
    }

    /** Every day on the cohort: the council's list first, the police's where it shares no day with that, each up to an exit. */
    Set<LocalDate> member() {
        Set<LocalDate> days = new TreeSet<>();
        council.values().forEach(stay -> days.addAll(untilAnExit(stay)));
        Set<LocalDate> councils = Set.copyOf(days);
        police.values().stream()
                .map(this::untilAnExit)
                .filter(stay -> stay.stream().noneMatch(councils::contains))
                .forEach(days::addAll);
        return days;
    }

    private Set<LocalDate> untilAnExit(Stay stay) {
        return new HashSet<>(
                stay.days().takeWhile(day -> !exits.containsValue(day)).toList());
    }

    Set<LocalDate> inCustody() {
        Set<LocalDate> days = new TreeSet<>();
        custody.values().forEach(stay -> stay.days().forEach(days::add));
        return days;
    }

    /** The agency that took over last; empty before any did. */
    String leads(LocalDate day) {
        String leads = "";
        LocalDate since = LocalDate.MIN;
        for (Lead lead : leads().values()) {
            if (!lead.from().isAfter(day) && lead.from().isAfter(since)) {
                since = lead.from();
                leads = lead.agency();
            }
        }
        return leads;
    }

    private Map<String, Lead> leads() {
        return leads;
    }

    /** Days that follow each other told as from and until, for whoever reads a failure. */
    static List<String> ranges(Set<LocalDate> days) {
        return days.stream()
                .filter(day -> !days.contains(day.minusDays(1)))
                .map(day -> day + " to "
                        + Stream.iterate(day, days::contains, one -> one.plusDays(1))
                                .reduce(day, (one, later) -> later))
                .toList();
    }
}

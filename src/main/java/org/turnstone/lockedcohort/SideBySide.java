package org.turnstone.lockedcohort;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnstone.person.PersonHeader;

/**
 * A locked cohort beside the live one, as far as the reader may see; what was locked is accounted for to the last record.
 *
 * @param seen those whom the reader may see
 * @param merged records locked as of two people who have become one: each such person counts once
 * @param erased how many were erased on each day, the earliest first
 * @param unseen records of people whom the reader may not see
 * @param joined how many of the live cohort whom the reader may see were not locked
 */
public record SideBySide(
        LockedCohort locked,
        LocalDate today,
        List<Person> seen,
        int merged,
        Map<LocalDate, Integer> erased,
        int unseen,
        int joined) {
    public SideBySide {
        seen = List.copyOf(seen);
        erased = Collections.unmodifiableSortedMap(new TreeMap<>(erased));
    }

    /**
     * @param then the status on the day as at which it was locked, and {@code now} today's, in the words of their tags
     * @param records how many records of people were locked that are this person now
     * @param followed whether they were locked as somebody else, with whom they are one since
     */
    public record Person(
            PersonHeader person, String then, String now, SinceLocked since, int records, boolean followed) {}

    /** Where somebody stood and where they stand. */
    public record FromTo(String then, String now) {}

    /** How many of those seen are on the cohort, left it and why; ordered. */
    public Map<String, Integer> since() {
        return seen.stream()
                .map(Person::since)
                .sorted()
                .collect(Collectors.toMap(SinceLocked::said, one -> 1, Integer::sum, LinkedHashMap::new));
    }

    public long stillOn() {
        return seen.stream().filter(one -> one.since().isOn()).count();
    }

    public Map<FromTo, Long> moves() {
        return seen.stream()
                .map(one -> new FromTo(one.then(), one.now()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    public long followed() {
        return seen.stream().filter(Person::followed).count();
    }

    /** By name. */
    public List<Person> byName() {
        return seen.stream()
                .sorted(Comparator.comparing((Person one) -> one.person().name())
                        .thenComparing(one -> one.person().reference()))
                .toList();
    }
}

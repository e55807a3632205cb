package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of Kingsmere as the files tell it, whatever the day it is asked for. */
class ShapeTests {
    private static final Set<String> VOLUNTARY =
            Set.of("police_nomination", "wild_card", "positive_drug_tests", "prison_leaver", "youth_nomination");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-17", "2027-01-01", "2028-02-29"})
    void two_thousand_are_known_and_three_hundred_and_ten_are_on_the_cohort(LocalDate asAt) {
        Received received = Received.by(asAt);
        assertThat(persons(received.last("POLICE", "people"))).hasSizeBetween(1_950, 2_000);
        assertThat(now(received)).hasSize(310);
        assertThat(persons(now(received))).hasSize(310);
        assertThat(onCohort(received, asAt.minusYears(4))).isBetween(60L, 80L);
    }

    /** Who somebody is, is decided once for each reference of an agency: what it sends later of them asks nobody. */
    @Test
    void an_agency_sends_about_five_rows_of_each_of_its_people() {
        long rows = 0;
        Set<String> references = new HashSet<>();
        for (ExtractFile file : Received.by(Received.AS_AT).files()) {
            int at = file.header().indexOf("person_ref");
            for (List<String> row : at < 0 ? List.<List<String>>of() : file.rows()) {
                rows++;
                references.add(file.agency() + " " + row.get(at));
            }
        }
        double each = rows / (double) references.size();
        System.out.printf(Locale.UK, "%,d rows about %,d references: %.1f each%n", rows, references.size(), each);
        assertThat(each).isBetween(4.5, 7.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-17", "2027-01-01", "2028-02-29"})
    void the_cohort_has_the_mix_that_was_asked_for(LocalDate asAt) {
        Received received = Received.by(asAt);
        List<Map<String, String>> now = now(received);
        assertThat(share(now, row -> "F".equals(row.get("sex")))).isBetween(12.0, 15.0);
        assertThat(share(
                        now,
                        row -> Received.day(row, "date_of_birth").plusYears(18).isAfter(asAt)))
                .isBetween(7.0, 9.0);
        assertThat(share(now, row -> VOLUNTARY.contains(row.get("reason")))).isBetween(28.0, 32.0);
        Set<Integer> inside = inCustody(received);
        assertThat(share(now, row -> inside.contains(person(received, "COUNCIL", row))))
                .isBetween(20.0, 25.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-17", "2027-01-01", "2028-02-29"})
    void everyone_on_the_cohort_is_either_inside_or_has_a_colour(LocalDate asAt) {
        Received received = Received.by(asAt);
        Set<Integer> inside = inCustody(received);
        List<Integer> coloured = open(received).stream()
                .map(row -> person(received, "COUNCIL", row))
                .toList();
        assertThat(coloured).doesNotHaveDuplicates();
        for (Map<String, String> row : now(received)) {
            int person = person(received, "COUNCIL", row);
            assertThat(inside.contains(person)).as("person %s", person).isNotEqualTo(coloured.contains(person));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-17", "2027-01-01", "2028-02-29"})
    void some_of_each_colour_are_over_their_limit_and_most_are_within(LocalDate asAt) {
        Map<String, List<Map<String, String>>> byStatus =
                open(Received.by(asAt)).stream().collect(Collectors.groupingBy(row -> row.get("status")));
        assertThat(byStatus.keySet()).containsExactlyInAnyOrder("RED", "AMBER_ALERT", "AMBER", "GREEN");
        assertThat(over(byStatus.get("RED"), from -> ChronoUnit.DAYS.between(from, asAt) > 5))
                .isBetween(2L, 8L);
        assertThat(over(byStatus.get("AMBER_ALERT"), from -> ChronoUnit.DAYS.between(from, asAt) > 14))
                .isBetween(2L, 10L);
        assertThat(over(byStatus.get("AMBER"), from -> ChronoUnit.DAYS.between(from, asAt) > 28))
                .isBetween(8L, 40L);
        assertThat(over(byStatus.get("GREEN"), from -> asAt.isAfter(from.plusMonths(3))))
                .isBetween(10L, 50L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-17", "2027-01-01", "2028-02-29"})
    void about_half_of_those_adopted_or_released_reoffend_within_a_year(LocalDate asAt) {
        Received received = Received.by(asAt);
        Map<Integer, List<Map<String, String>>> offences =
                received.last("POLICE", "offences").stream().collect(byPerson(received, "POLICE"));
        Map<Integer, List<Map<String, String>>> custody =
                received.last("PRISON", "custody").stream().collect(byPerson(received, "PRISON"));
        List<Boolean> outcomes = received.last("COUNCIL", "cohort").stream()
                .flatMap(row -> {
                    int person = person(received, "COUNCIL", row);
                    return firstIndex(row, custody.getOrDefault(person, List.of()), asAt)
                            .map(index -> reoffends(index, offences.getOrDefault(person, List.of())))
                            .stream();
                })
                .toList();
        assertThat(outcomes).hasSizeGreaterThan(200);
        assertThat(share(outcomes, outcome -> outcome)).isBetween(45.0, 60.0);
    }

    /** Adoption within the four years, or the first release after it; only where 18 months have passed since. */
    private static Optional<LocalDate> firstIndex(
            Map<String, String> cohort, List<Map<String, String>> custody, LocalDate asAt) {
        LocalDate adopted = Received.day(cohort, "adopted_on");
        boolean insideThen = custody.stream()
                .anyMatch(spell -> !Received.day(spell, "received_on").isAfter(adopted)
                        && (Received.blank(spell, "released_on")
                                || Received.day(spell, "released_on").isAfter(adopted)));
        Stream<LocalDate> releases = custody.stream()
                .filter(spell -> !Received.blank(spell, "released_on"))
                .map(spell -> Received.day(spell, "released_on"))
                .filter(day -> !day.isBefore(adopted));
        return Stream.concat(insideThen ? Stream.empty() : Stream.of(adopted), releases)
                .filter(day -> !day.isBefore(asAt.minusYears(4)))
                .min(Comparator.naturalOrder())
                .filter(day -> !day.plusMonths(18).isAfter(asAt));
    }

    private static boolean reoffends(LocalDate index, List<Map<String, String>> offences) {
        return offences.stream()
                .filter(row -> Set.of("convicted", "caution", "youth_caution").contains(row.get("disposal")))
                .filter(row -> "n".equals(row.get("breach")))
                .filter(row -> Received.day(row, "offence_date").isAfter(index))
                .filter(row -> !Received.day(row, "offence_date").isAfter(index.plusMonths(12)))
                .anyMatch(row -> !Received.day(row, "disposed_on").isAfter(index.plusMonths(18)));
    }

    private static List<Map<String, String>> now(Received received) {
        return received.last("COUNCIL", "cohort").stream()
                .filter(row -> Received.blank(row, "exited_on"))
                .toList();
    }

    private static long onCohort(Received received, LocalDate day) {
        return received.last("COUNCIL", "cohort").stream()
                .filter(row -> !Received.day(row, "adopted_on").isAfter(day))
                .filter(row -> Received.blank(row, "exited_on")
                        || Received.day(row, "exited_on").isAfter(day))
                .count();
    }

    private static List<Map<String, String>> open(Received received) {
        return received.last("COUNCIL", "rag").stream()
                .filter(row -> Received.blank(row, "to"))
                .toList();
    }

    private static Set<Integer> inCustody(Received received) {
        return received.last("PRISON", "custody").stream()
                .filter(row -> Received.blank(row, "released_on"))
                .map(row -> person(received, "PRISON", row))
                .collect(Collectors.toSet());
    }

    private static int person(Received received, String agency, Map<String, String> row) {
        return received.truth().references().stream()
                .filter(ref -> ref.personRef().equals(row.get("person_ref")))
                .filter(ref -> ref.agency().value().equals(agency))
                .mapToInt(Truth.Reference::person)
                .findFirst()
                .orElseThrow();
    }

    private static Collector<Map<String, String>, ?, Map<Integer, List<Map<String, String>>>> byPerson(
            Received received, String agency) {
        Map<String, Integer> persons = received.truth().references().stream()
                .filter(ref -> ref.agency().value().equals(agency))
                .collect(Collectors.toMap(Truth.Reference::personRef, Truth.Reference::person));
        Function<Map<String, String>, Integer> whose = row -> persons.getOrDefault(row.get("person_ref"), -1);
        return Collectors.groupingBy(whose);
    }

    private static Set<String> persons(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.get("person_ref")).collect(Collectors.toSet());
    }

    private static long over(List<Map<String, String>> rows, Predicate<LocalDate> limit) {
        return rows.stream().map(row -> Received.day(row, "from")).filter(limit).count();
    }

    private static <T> double share(List<T> of, Predicate<T> those) {
        return of.stream().filter(those).count() * 100.0 / of.size();
    }
}

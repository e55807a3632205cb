package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the agencies send beside offences, custody and the coordinator's list. */
class OtherKindsTests {
    private final Received received = Received.by(Received.AS_AT);

    @ParameterizedTest
    @CsvSource({
        "POLICE, arrests, 400, 1500",
        "POLICE, drug_tests, 150, 1000",
        "POLICE, hearings, 200, 1500",
        "POLICE, markers, 40, 150",
        "PROBATION, orders, 150, 800",
        "PROBATION, contacts, 200, 1500",
        "PROBATION, assessments, 200, 1500",
        "YOS, contacts, 40, 400",
        "YOS, assessments, 15, 300",
        "TREATMENT, treatment, 60, 200",
        "HOUSING, accommodation, 80, 400",
        "CHARITY, employment, 15, 90",
        "TREATMENT, required_assessments, 20, 250",
        "TREATMENT, screenings, 60, 200",
        "TREATMENT, top, 150, 600",
        "POLICE, dv_incidents, 40, 250",
        "COUNCIL, actions, 150, 700"
    })
    void every_agency_sends_a_few_rows_of_each_person_of_its_own_work(String agency, String kind, int least, int most) {
        assertThat(received.last(agency, kind)).hasSizeBetween(least, most);
    }

    @Test
    void a_few_of_the_cohort_were_arrested_on_the_last_evening() {
        Set<String> cohort = received.last("COUNCIL", "cohort").stream()
                .filter(row -> Received.blank(row, "exited_on"))
                .map(row -> row.get("pnc"))
                .collect(Collectors.toSet());
        String evening = Received.AS_AT.minusDays(1) + "T1";
        assertThat(received.last("POLICE", "arrests"))
                .filteredOn(row -> row.getOrDefault("arrested_at", "").startsWith(evening))
                .filteredOn(row -> cohort.contains(row.get("pnc")))
                .hasSizeBetween(4, 12);
    }

    @Test
    void nobody_is_arrested_or_seen_at_the_office_while_in_prison() {
        People people = new People(MadeUpPartnership.DEFAULT_SEED, new History(Received.AS_AT));
        Map<String, Integer> persons = received.truth().references().stream()
                .collect(Collectors.toMap(ref -> ref.agency() + ref.personRef(), Truth.Reference::person));
        for (String kind : List.of("arrests", "contacts")) {
            for (String agency : List.of("POLICE", "PROBATION", "YOS")) {
                for (Map<String, String> row : received.last(agency, kind)) {
                    int person = persons.getOrDefault(agency + row.get("person_ref"), -1);
                    LocalDate on = day(row.getOrDefault("arrests".equals(kind) ? "arrested_at" : "due_at", ""));
                    assertThat(Story.of(people, person)
                                    .life()
                                    .custodyOn(on.minusDays(1))
                                    .filter(inside -> inside.holds(on)))
                            .as("%s", row)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void most_appointments_are_kept_and_the_next_ones_are_made_already() {
        List<Map<String, String>> contacts = received.last("PROBATION", "contacts");
        long kept = contacts.stream()
                .filter(row -> "kept".equals(row.get("outcome")))
                .count();
        long ahead =
                contacts.stream().filter(row -> Received.blank(row, "outcome")).count();
        assertThat(kept * 100 / (contacts.size() - ahead)).isBetween(65L, 82L);
        assertThat(contacts)
                .filteredOn(row -> Received.blank(row, "outcome"))
                .allSatisfy(
                        row -> assertThat(day(row.getOrDefault("due_at", ""))).isAfterOrEqualTo(Received.AS_AT))
                .hasSizeGreaterThan(50);
    }

    @Test
    void whoever_was_harmed_is_a_key_alone_and_some_are_harmed_again() {
        List<Map<String, String>> incidents = received.last("POLICE", "dv_incidents");
        assertThat(incidents)
                .allSatisfy(
                        row -> assertThat(row.getOrDefault("victim_key", "")).matches("V\\d{6}"));
        Map<String, Long> byVictim = incidents.stream()
                .collect(Collectors.groupingBy(row -> row.getOrDefault("victim_key", ""), Collectors.counting()));
        assertThat(byVictim.values()).anyMatch(times -> times > 1).contains(1L);
    }

    @Test
    void an_assessment_is_required_after_a_test_that_was_positive_and_nobody_stays_who_did_not_come() {
        Set<String> positive = received.last("POLICE", "drug_tests").stream()
                .filter(row -> row.containsValue("positive"))
                .map(row -> row.getOrDefault("tested_at", "").substring(0, 10) + row.get("surname"))
                .collect(Collectors.toSet());
        List<Map<String, String>> required = received.last("TREATMENT", "required_assessments");
        assertThat(required)
                .filteredOn(row -> "initial".equals(row.get("assessment_kind")))
                .filteredOn(row -> positive.contains(row.get("notice_on") + row.get("surname")))
                .hasSizeGreaterThan(15);
        assertThat(required)
                .noneMatch(row -> "y".equals(row.get("remained")) && !"y".equals(row.get("attended")))
                .anyMatch(row -> "n".equals(row.get("attended")))
                .anyMatch(row -> !Received.blank(row, "engaged_on"));
    }

    private static LocalDate day(String time) {
        return LocalDateTime.parse(time).toLocalDate();
    }
}

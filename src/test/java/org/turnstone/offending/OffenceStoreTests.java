package org.turnstone.offending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.AgencyRows.movedTo;
import static org.turnstone.AgencyRows.row;
import static org.turnstone.AgencyRows.withdrawn;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.AgencyRows;
import org.turnstone.Kingsbridge;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.RowReader;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class OffenceStoreTests {
    private static final String PENDING = "offence_date=2025-11-02 offence_code=02801 disposal=pending";
    private static final String CONVICTED =
            "offence_date=2025-11-02 offence_code=02801 disposal=convicted disposed_on=2026-01-20 sentence=Community+order";

    private static Kingsbridge kingsbridge;

    @BeforeAll
    static void a_partnership() {
        kingsbridge = new Kingsbridge();
    }

    @AfterAll
    static void drop() {
        kingsbridge.close();
    }

    @Test
    void a_copy_by_probation_changes_no_figure() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("offences", "POLICE", "2026-01-22", row(person, "O1", "2026-01-21", CONVICTED));
        List<String> proven = kingsbridge.published("proven_offence");
        List<String> events = kingsbridge.published("index_event");
        assertThat(proven).anyMatch(line -> line.contains(person.value().toString()));
        kingsbridge.deliver("offences", "PROBATION", "2026-01-25", row(person, "CV1", "2026-01-24", CONVICTED));
        assertThat(kingsbridge.published("proven_offence")).isEqualTo(proven);
        assertThat(kingsbridge.published("index_event")).isEqualTo(events);
        assertThat(kingsbridge.as(
                        "PO 200", () -> kingsbridge.bean(Offences.class).sourced(person)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.others()).hasSize(1));
    }

    @Test
    void a_charge_becomes_a_conviction_and_what_was_known_before_can_still_be_read() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("offences", "POLICE", "2025-11-05", row(person, "O2", "2025-11-04", PENDING));
        assertThat(proven(person)).isEmpty();
        kingsbridge.deliver("offences", "POLICE", "2026-01-22", row(person, "O2", "2026-01-21", CONVICTED));
        assertThat(proven(person)).singleElement().asString().contains("2025-11-02,2026-01-20,02801,f");
        assertThat(events(person)).singleElement().asString().contains("2026-01-20,community");
        List<OffenceDisposal> before = kingsbridge.as(
                "PO 200",
                () -> kingsbridge.bean(Offences.class).asKnownAt(person, Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(before).extracting(OffenceDisposal::disposal).containsExactly(Disposal.PENDING);
    }

    @Test
    void a_conviction_corrected_to_an_acquittal_is_counted_no_more() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("offences", "POLICE", "2026-01-22", row(person, "O3", "2026-01-21", CONVICTED));
        kingsbridge.deliver(
                "offences",
                "POLICE",
                "2026-05-22",
                row(person, "O3", "2026-05-21", CONVICTED.replace("convicted", "acquitted")));
        assertThat(proven(person)).isEmpty();
        assertThat(events(person)).isEmpty();
    }

    @Test
    void a_row_taken_back_or_moved_leaves_the_person() {
        PersonId wrong = kingsbridge.adult();
        PersonId right = kingsbridge.adult();
        ImportedRow inError = row(wrong, "O4", "2026-01-21", CONVICTED);
        ImportedRow misplaced = row(wrong, "O5", "2026-01-21", CONVICTED.replace("02801", "03400"));
        kingsbridge.deliver("offences", "POLICE", "2026-01-22", inError, misplaced);
        assertThat(proven(wrong)).hasSize(2);
        kingsbridge.deliver(
                "offences", "POLICE", "2026-02-22", withdrawn(inError, "2026-02-21"), movedTo(misplaced, right));
        assertThat(proven(wrong)).isEmpty();
        assertThat(proven(right)).hasSize(1);
    }

    @Test
    void index_events_tell_cautions_and_breaches_apart_and_wait_for_release_after_imprisonment() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver(
                "offences",
                "POLICE",
                "2026-01-22",
                row(person, "O6", "2026-01-21", CONVICTED.replace("Community+order", "90+days'+imprisonment")),
                row(
                        person,
                        "O7",
                        "2026-01-21",
                        "offence_date=2025-03-01 offence_code=04900 disposal=caution disposed_on=2025-03-02"),
                row(
                        person,
                        "O8",
                        "2026-01-21",
                        "offence_date=2025-05-01 offence_code=06600 disposal=convicted disposed_on=2025-05-09 breach=y"));
        assertThat(events(person))
                .satisfiesExactly(
                        line -> assertThat(line).contains("2025-03-02,caution"),
                        line -> assertThat(line).contains("2025-05-09,breach"));
    }

    @Test
    void odd_values_are_asked_about_in_words_by_column() {
        assertThat(problems("offence_date=2026-01-20 offence_code=02801 disposal=convicted disposed_on=2025-11-02"))
                .extracting(Problem::field)
                .containsExactly("disposed_on");
        assertThat(problems("offence_date=2026-01-20 offence_code=2801 disposal=pending"))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("five digits");
        assertThat(problems(CONVICTED)).isEmpty();
    }

    @Test
    void after_erasure_nothing_of_the_person_is_left() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("offences", "POLICE", "2026-01-22", row(person, "O9", "2026-01-21", CONVICTED));
        assertThat(kingsbridge.rows("offending.offence_claim", person)).isEqualTo(1);
        kingsbridge.as("JOB_ERASURE", () -> {
            kingsbridge.bean(OffencesAreErased.class).erase(person);
            return true;
        });
        for (String table : List.of("offence_claim", "disposal")) {
            assertThat(kingsbridge.rows("offending." + table, person)).isZero();
        }
    }

    private static List<Problem> problems(String values) {
        return kingsbridge.extract("offences").check(new RowReader(AgencyRows.values(values)));
    }

    private static List<String> proven(PersonId person) {
        return about(person, "proven_offence");
    }

    private static List<String> events(PersonId person) {
        return about(person, "index_event");
    }

    private static List<String> about(PersonId person, String view) {
        return kingsbridge.published(view).stream()
                .filter(line -> line.contains(person.value().toString()))
                .toList();
    }
}

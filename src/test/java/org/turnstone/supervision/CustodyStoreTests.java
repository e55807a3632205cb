package org.turnstone.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.AgencyRows.guarded;
import static org.turnstone.AgencyRows.movedTo;
import static org.turnstone.AgencyRows.row;
import static org.turnstone.AgencyRows.withdrawn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.turnstone.AgencyRows;
import org.turnstone.Kingsbridge;
import org.turnstone.governance.Category;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.RowReader;
import org.turnstone.imports.Sourced;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class CustodyStoreTests {
    private static final String SENTENCE =
            "reason=sentence received_on=2026-01-05 released_on=2026-02-01 prison=HMP+Fen";

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
    void a_copy_by_police_and_probation_changes_no_figure() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("custody", "PRISON", "2026-02-02", row(person, "C1", "2026-02-01", SENTENCE));
        List<String> spells = kingsbridge.published("custody_spell");
        List<String> releases = kingsbridge.published("index_event");
        assertThat(spells).anyMatch(line -> line.contains(person.value().toString()));
        kingsbridge.deliver("custody", "POLICE", "2026-02-03", row(person, "P1", "2026-02-01", SENTENCE));
        kingsbridge.deliver("custody", "PROBATION", "2026-02-03", row(person, "R1", "2026-02-01", SENTENCE));
        assertThat(kingsbridge.published("custody_spell")).isEqualTo(spells);
        assertThat(kingsbridge.published("index_event")).isEqualTo(releases);
        assertThat(said(person).believed()).hasSize(1);
        assertThat(said(person).others()).hasSize(2);
    }

    @Test
    void a_correction_stands_and_what_was_known_before_can_still_be_read() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver(
                "custody",
                "PRISON",
                "2026-01-06",
                row(person, "C2", "2026-01-05", "reason=remand received_on=2026-01-05"));
        kingsbridge.deliver("custody", "PRISON", "2026-02-02", row(person, "C2", "2026-02-01", SENTENCE));
        assertThat(days(person)).containsExactly("SENTENCE 2026-01-05..2026-02-01");
        List<CustodySpell> before = kingsbridge.as(
                "PO 200",
                () -> kingsbridge.bean(CustodySpells.class).asKnownAt(person, Instant.parse("2026-01-20T12:00:00Z")));
        assertThat(before).hasSize(1);
        assertThat(before.getFirst().period().isOpen()).isTrue();
        assertThat(before.getFirst().reason()).isEqualTo(CustodyReason.REMAND);
    }

    @Test
    void a_row_taken_back_ends_the_fact_and_the_next_source_is_heard() {
        PersonId person = kingsbridge.adult();
        ImportedRow prison = row(person, "C3", "2026-02-01", SENTENCE);
        kingsbridge.deliver("custody", "PRISON", "2026-02-02", prison);
        kingsbridge.deliver(
                "custody",
                "POLICE",
                "2026-02-02",
                row(person, "P3", "2026-02-01", "reason=recall received_on=2026-01-07"));
        kingsbridge.deliver("custody", "PRISON", "2026-03-02", withdrawn(prison, "2026-03-01"));
        assertThat(days(person)).containsExactly("RECALL 2026-01-07..");
    }

    @Test
    void a_row_found_to_be_about_someone_else_leaves_the_one_and_comes_to_the_other() {
        PersonId wrong = kingsbridge.adult();
        PersonId right = kingsbridge.adult();
        ImportedRow row = row(wrong, "C4", "2026-02-01", SENTENCE);
        kingsbridge.deliver("custody", "PRISON", "2026-02-02", row);
        kingsbridge.deliver("custody", "PRISON", "2026-02-10", movedTo(row, right));
        assertThat(days(wrong)).isEmpty();
        assertThat(days(right)).containsExactly("SENTENCE 2026-01-05..2026-02-01");
    }

    @Test
    void the_fact_is_guarded_as_the_claim_it_rests_on() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver(
                "custody",
                "PRISON",
                "2026-02-02",
                guarded(row(person, "C5", "2026-02-01", SENTENCE), Category.LE_ONLY, null));
        assertThat(days(person)).hasSize(1);
        assertThat(kingsbridge.as(
                        "HO 300", () -> kingsbridge.bean(CustodySpells.class).of(Set.of(person))))
                .isEmpty();
    }

    @Test
    void the_database_itself_lets_no_two_spells_of_a_person_overlap() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("custody", "PRISON", "2026-02-02", row(person, "C6", "2026-02-01", SENTENCE));
        assertThatThrownBy(() -> kingsbridge.change("""
                                insert into supervision.custody_spell
                                select partnership_id, person_id, owner_agency, category, handling, reason,
                                       date '2026-01-20', null, null, null, null
                                from supervision.custody_spell where person_id = ?""", person.value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("custody_spells_do_not_overlap");
    }

    @Test
    void impossible_days_are_asked_about_in_words_by_column() {
        assertThat(problems("reason=sentence received_on=2026-02-01 released_on=2026-01-05"))
                .extracting(Problem::field)
                .containsExactly("released_on");
        assertThat(problems("reason=sentence received_on=2062-02-01"))
                .extracting(Problem::message)
                .containsExactly(
                        "2062-02-01 is in the future, and this has happened already: check the day and the year");
        assertThat(problems(SENTENCE)).isEmpty();
    }

    @Test
    void release_from_a_sentence_is_an_index_event_and_from_remand_or_into_another_spell_is_not() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver(
                "custody",
                "PRISON",
                "2026-06-10",
                row(person, "C7", "2026-01-10", "reason=remand received_on=2025-01-05 released_on=2025-01-10"),
                row(person, "C8", "2026-01-10", "reason=sentence received_on=2025-02-01 released_on=2025-03-01"),
                row(person, "C9", "2026-01-10", "reason=recall received_on=2025-03-01 released_on=2025-04-01"));
        assertThat(kingsbridge.published("index_event").stream()
                        .filter(line -> line.contains(person.value().toString())))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("2025-04-01,custody_release"));
    }

    @Test
    void after_erasure_nothing_of_the_person_is_left() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("custody", "PRISON", "2026-02-02", row(person, "C10", "2026-02-01", SENTENCE));
        assertThat(kingsbridge.rows("supervision.custody_claim", person)).isEqualTo(1);
        kingsbridge.as("JOB_ERASURE", () -> {
            kingsbridge.bean(CustodyIsErased.class).erase(person);
            return true;
        });
        for (String table : List.of("custody_claim", "custody_spell")) {
            assertThat(kingsbridge.rows("supervision." + table, person)).isZero();
        }
    }

    private static List<Problem> problems(String values) {
        return kingsbridge.extract("custody").check(new RowReader(AgencyRows.values(values)));
    }

    private static Sourced<CustodyClaim> said(PersonId person) {
        return kingsbridge
                .as("PO 200", () -> kingsbridge.bean(CustodySpells.class).sourced(person))
                .getFirst();
    }

    private static List<String> days(PersonId person) {
        return kingsbridge
                .as("PO 200", () -> kingsbridge.bean(CustodySpells.class).of(Set.of(person)))
                .getOrDefault(person, List.of())
                .stream()
                .map(spell -> spell.reason() + " " + spell.period().from() + ".."
                        + shown(spell.period().to()))
                .toList();
    }

    private static String shown(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}

package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.AgencyRows.guarded;
import static org.turnstone.AgencyRows.movedTo;
import static org.turnstone.AgencyRows.row;
import static org.turnstone.AgencyRows.withdrawn;
import static org.turnstone.Kingsbridge.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.turnstone.AgencyRows;
import org.turnstone.Kingsbridge;
import org.turnstone.governance.Category;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.RowReader;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class RagStoreTests {
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
    void custody_arriving_later_closes_the_spell_and_release_opens_amber() {
        PersonId person = member();
        rag(
                "2026-06-02",
                row(person, ref(), "2026-06-01", "status=red from=2026-06-01 grounds=breach;warrant set_by=PC+100"));
        assertThat(spells(person)).containsExactly("RED 2026-06-01..");
        kingsbridge.deliver(
                "custody",
                "PRISON",
                "2026-06-04",
                row(person, "K1", "2026-06-03", "reason=remand received_on=2026-06-03"));
        assertThat(spells(person)).containsExactly("RED 2026-06-01..2026-06-03");
        RagNow inside = now(person, TODAY);
        assertThat(inside.words()).isEqualTo("In custody");
        assertThat(inside.days()).isEqualTo(12);
        assertThat(now(person, LocalDate.of(2026, 6, 2)).status()).isEqualTo(RagStatus.RED);
        kingsbridge.deliver(
                "custody",
                "PRISON",
                "2026-06-12",
                row(person, "K1", "2026-06-11", "reason=remand received_on=2026-06-03 released_on=2026-06-11"));
        assertThat(spells(person)).containsExactly("RED 2026-06-01..2026-06-03", "AMBER 2026-06-11..");
        assertThat(now(person, TODAY).spell().reason()).isEqualTo(RagSpell.RELEASED);
    }

    @Test
    void exit_closes_the_spell_and_nobody_off_the_cohort_has_one() {
        PersonId person = kingsbridge.adult();
        rag("2026-02-02", row(person, ref(), "2026-02-01", "status=green from=2026-02-01"));
        assertThat(spells(person)).isEmpty();
        kingsbridge.deliver(
                "cohort", "COUNCIL", "2026-02-03", row(person, "GM1", "2026-02-02", "adopted_on=2026-01-12"));
        assertThat(spells(person)).containsExactly("GREEN 2026-02-01..");
        kingsbridge.deliver(
                "cohort",
                "COUNCIL",
                "2026-04-03",
                row(person, "GM1", "2026-04-02", "adopted_on=2026-01-12 exited_on=2026-04-01"));
        assertThat(spells(person)).containsExactly("GREEN 2026-02-01..2026-04-01");
        assertThat(now(person, TODAY).words()).isEqualTo("Not rated");
    }

    @Test
    void a_copy_by_another_agency_changes_no_figure() {
        PersonId person = member();
        String amber = "status=amber from=2026-02-01 to=2026-03-01 grounds=Missed+two+appointments";
        String red = "status=red from=2026-03-01";
        rag("2026-03-02", row(person, ref(), "2026-03-01", amber), row(person, ref(), "2026-03-01", red));
        List<String> figures = kingsbridge.published("rag_spell");
        assertThat(figures).anyMatch(line -> line.contains(person.value().toString()));
        kingsbridge.deliver(
                "rag",
                "POLICE",
                "2026-03-04",
                row(person, ref(), "2026-03-03", amber),
                row(person, ref(), "2026-03-03", red));
        assertThat(kingsbridge.published("rag_spell")).isEqualTo(figures);
    }

    @Test
    void a_late_row_and_a_correction_give_the_spells_they_would_have_given_in_time() {
        PersonId person = member();
        String wrong = ref();
        rag("2026-03-02", row(person, wrong, "2026-03-01", "status=red from=2026-02-27"));
        rag("2026-04-02", row(person, ref(), "2026-04-01", "status=amber from=2026-02-01"));
        rag("2026-05-02", row(person, wrong, "2026-05-01", "status=red from=2026-03-01"));
        assertThat(spells(person)).containsExactly("AMBER 2026-02-01..2026-03-01", "RED 2026-03-01..");
        List<RagSpell> before = kingsbridge.as(
                "PC 100",
                () -> kingsbridge.bean(RagHistory.class).asKnownAt(person, Instant.parse("2026-03-15T00:00:00Z")));
        assertThat(RagExamples.spells(new RagTimeline(before))).containsExactly("RED 2026-02-27..");
        List<RagClaim> said = kingsbridge.as(
                "PC 100", () -> kingsbridge.bean(RagHistory.class).said(person));
        assertThat(said).hasSize(3);
        assertThat(said.stream().filter(claim -> !claim.claim().isInForce()))
                .singleElement()
                .satisfies(claim -> assertThat(claim.setting().from()).isEqualTo(LocalDate.of(2026, 2, 27)));
    }

    @Test
    void a_row_taken_back_or_moved_leaves_the_person() {
        PersonId wrong = member();
        PersonId right = member();
        ImportedRow inError = row(wrong, ref(), "2026-02-01", "status=red from=2026-02-01");
        ImportedRow misplaced = row(wrong, ref(), "2026-03-01", "status=green from=2026-03-01");
        rag("2026-03-02", inError, misplaced);
        assertThat(spells(wrong)).hasSize(2);
        rag("2026-04-02", withdrawn(inError, "2026-04-01"), movedTo(misplaced, right));
        assertThat(spells(wrong)).isEmpty();
        assertThat(spells(right)).containsExactly("GREEN 2026-03-01..");
    }

    @Test
    void grounds_in_codes_stay_codes_other_words_are_kept_as_words_and_references_become_names() {
        PersonId person = member();
        rag(
                "2026-02-02",
                row(person, ref(), "2026-02-01", "status=red from=2026-02-01 grounds=breach;+warrant set_by=PC+100"));
        rag(
                "2026-02-03",
                row(person, ref(), "2026-02-02", "status=amber from=2026-02-02 grounds=Lost+address set_by=The+panel"));
        List<RagSpell> spells = kingsbridge.as(
                "PC 100", () -> kingsbridge.bean(RagHistory.class).spells(person));
        assertThat(spells.getFirst().grounds()).containsExactly("BREACH", "WARRANT");
        assertThat(spells.getFirst().setBy()).isEqualTo("Ada Lane, Police");
        assertThat(spells.getLast().grounds()).containsExactly(RagGround.OTHER);
        assertThat(spells.getLast().reason()).isEqualTo("Lost address");
        assertThat(spells.getLast().setBy()).isEqualTo("The panel");
    }

    @Test
    void a_status_resting_on_what_a_reader_may_not_see_is_not_shown_to_them() {
        PersonId person = member();
        rag(
                "2026-02-02",
                guarded(row(person, ref(), "2026-02-01", "status=red from=2026-02-01"), Category.LE_ONLY, null));
        assertThat(now("PC 100", person, TODAY).status()).isEqualTo(RagStatus.RED);
        assertThat(now("HO 300", person, TODAY).words()).isEqualTo("Not rated");
    }

    @Test
    void what_a_worker_says_at_a_screen_is_worked_out_from_all_claims_those_they_may_not_see_included() {
        PersonId person = member();
        rag(
                "2026-02-02",
                guarded(row(person, ref(), "2026-02-01", "status=red from=2026-02-01"), Category.LE_ONLY, "C"));
        RagSetting amber = new RagSetting(
                UUID.randomUUID(),
                RagStatus.AMBER,
                TODAY,
                null,
                List.of("ENGAGING"),
                "",
                "Cy Noble, Housing",
                Kingsbridge.NOW,
                TODAY);
        kingsbridge.as("HO 300", () -> {
            var by = kingsbridge.worker("HO 300");
            kingsbridge.bean(RagSettings.class).say(by, person, Category.CORE, amber);
            return kingsbridge.bean(RagSpells.class).workOut(by.partnership(), Set.of(person));
        });
        assertThat(kingsbridge.published("rag_spell").stream()
                        .filter(line -> line.contains(person.value().toString())))
                .satisfiesExactly(
                        line -> assertThat(line).contains("AMBER,2026-06-15,"),
                        line -> assertThat(line).contains("RED,2026-02-01,2026-06-15"));
        assertThat(spells("HO 300", person)).containsExactly("AMBER 2026-06-15..");
    }

    @Test
    void blue_is_refused_with_words_and_odd_days_by_column() {
        assertThat(problems("status=blue from=2026-02-01"))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("shown while somebody is in custody");
        assertThat(problems("status=red from=2027-02-01 to=2026-02-01"))
                .extracting(Problem::field)
                .containsExactly("from", "to");
    }

    @Test
    void the_database_itself_lets_no_two_spells_of_a_person_overlap() {
        PersonId person = member();
        rag("2026-02-02", row(person, ref(), "2026-02-01", "status=red from=2026-02-01"));
        assertThatThrownBy(() -> kingsbridge.change("""
                                insert into rag.spell select partnership_id, person_id, owner_agency, category, handling, status,
                                    date '2026-03-01', null, settings from rag.spell where person_id = ?""", person.value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("rag_spells_do_not_overlap");
    }

    @Test
    void limits_and_grounds_ship_with_their_source_and_figures_read_the_same() {
        Map<RagStatus, RagLimit> limits = kingsbridge.as(
                "PC 100", () -> kingsbridge.bean(RagParameters.class).limitsOn(TODAY));
        assertThat(limits.get(RagStatus.GREEN).words()).isEqualTo("3 months");
        assertThat(limits.get(RagStatus.RED).words()).isEqualTo("5 days");
        assertThat(limits.values()).extracting(RagLimit::source).containsOnly("Oldham PID Appendix 2");
        assertThat(kingsbridge.published("rag_limit")).hasSize(4);
        List<RagGround> grounds = kingsbridge.as(
                "PC 100", () -> kingsbridge.bean(RagParameters.class).groundsOn(TODAY));
        assertThat(grounds.getLast()).isEqualTo(new RagGround(RagGround.OTHER, "Something else", true, Set.of()));
        assertThat(grounds.getFirst().statuses()).containsExactlyInAnyOrder(RagStatus.GREEN, RagStatus.AMBER);
    }

    @Test
    void after_erasure_nothing_of_the_person_is_left() {
        PersonId person = member();
        rag("2026-02-02", row(person, ref(), "2026-02-01", "status=red from=2026-02-01"));
        assertThat(kingsbridge.rows("rag.spell", person)).isEqualTo(1);
        kingsbridge.as("JOB_ERASURE", () -> {
            kingsbridge.bean(RagIsErased.class).erase(person);
            return true;
        });
        for (String table : List.of("setting", "spell")) {
            assertThat(kingsbridge.rows("rag." + table, person)).isZero();
        }
    }

    private static PersonId member() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver(
                "cohort", "COUNCIL", "2026-01-13", row(person, ref(), "2026-01-13", "adopted_on=2026-01-12"));
        return person;
    }

    private static void rag(String recordedAt, ImportedRow... rows) {
        kingsbridge.deliver("rag", "COUNCIL", recordedAt, rows);
    }

    private static String ref() {
        return UUID.randomUUID().toString();
    }

    private static List<Problem> problems(String values) {
        return kingsbridge.extract("rag").check(new RowReader(AgencyRows.values(values)));
    }

    private static List<String> spells(PersonId person) {
        return spells("PC 100", person);
    }

    private static List<String> spells(String reader, PersonId person) {
        return RagExamples.spells(new RagTimeline(
                kingsbridge.as(reader, () -> kingsbridge.bean(RagHistory.class).spells(person))));
    }

    private static RagNow now(PersonId person, LocalDate day) {
        return now("PC 100", person, day);
    }

    private static RagNow now(String reader, PersonId person, LocalDate day) {
        return kingsbridge
                .as(reader, () -> kingsbridge.bean(RagHistory.class).on(Set.of(person), day))
                .get(person);
    }
}

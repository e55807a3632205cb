package org.turnstone.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.AgencyRows.guarded;
import static org.turnstone.AgencyRows.row;
import static org.turnstone.AgencyRows.withdrawn;
import static org.turnstone.Kingsbridge.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.turnstone.Kingsbridge;
import org.turnstone.governance.Category;
import org.turnstone.imports.ImportedRow;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpells;

class AtLargeStoreTests {
    private static final LocalDate FROM = LocalDate.of(2026, 6, 3);
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
    void custody_that_arrives_ends_it_and_custody_that_is_taken_back_opens_it_again() {
        PersonId person = kingsbridge.adult();
        say(person);
        ImportedRow row = row(person, "C1", "2026-06-09", "reason=recall received_on=2026-06-08");
        int lines = lines("Being unlawfully at large worked out from custody");
        kingsbridge.deliver("custody", "PRISON", "2026-06-10", row);
        assertThat(spells("PC 100", person)).containsExactly("2026-06-03..2026-06-08");
        assertThat(lines("Being unlawfully at large worked out from custody")).isEqualTo(lines + 1);
        kingsbridge.deliver("custody", "PRISON", "2026-06-12", withdrawn(row, "2026-06-11"));
        assertThat(spells("PC 100", person)).containsExactly("2026-06-03..");
    }

    @Test
    void custody_before_it_leaves_both_facts_standing_and_leaves_no_line() {
        PersonId person = kingsbridge.adult();
        say(person);
        int lines = lines("Being unlawfully at large worked out from custody");
        kingsbridge.deliver(
                "custody",
                "PRISON",
                "2026-06-10",
                row(person, "C2", "2026-06-09", "reason=sentence received_on=2026-01-08"));
        assertThat(spells("PC 100", person)).containsExactly("2026-06-03..");
        assertThat(lines("Being unlawfully at large worked out from custody")).isEqualTo(lines);
    }

    @Test
    void custody_that_not_everybody_may_see_leaves_it_open_for_whoever_reads() {
        PersonId person = kingsbridge.adult();
        say(person);
        ImportedRow row = row(person, "C3", "2026-06-09", "reason=recall received_on=2026-06-08");
        int lines = lines("Being unlawfully at large worked out from custody");
        kingsbridge.deliver("custody", "PRISON", "2026-06-10", guarded(row, Category.CORE, "C"));
        assertThat(kingsbridge.as(
                        "PC 100", () -> kingsbridge.bean(CustodySpells.class).of(Set.of(person))))
                .isEmpty();
        assertThat(spells("PC 100", person)).containsExactly("2026-06-03..");
        assertThat(spells("JOB_IMPORT", person)).containsExactly("2026-06-03..");
        assertThat(lines("Being unlawfully at large worked out from custody")).isEqualTo(lines);
        kingsbridge.deliver(
                "custody",
                "POLICE",
                "2026-06-11",
                row(person, "C4", "2026-06-10", "reason=recall received_on=2026-06-09"));
        assertThat(spells("PC 100", person))
                .as("nor does it hide what everybody may see of the same days")
                .containsExactly("2026-06-03..2026-06-09");
    }

    @Test
    void officers_see_what_another_service_recorded_and_housing_sees_no_row_of_it() {
        PersonId person = kingsbridge.adult();
        say(person);
        assertThat(spells("PC 100", person)).hasSize(1);
        assertThat(spells("PO 200", person)).hasSize(1);
        assertThat(spells("HO 300", person)).isEmpty();
        assertThat(kingsbridge.as(
                        "HO 300",
                        () -> kingsbridge
                                        .bean(AtLargeRecords.class)
                                        .said(person)
                                        .size()
                                + kingsbridge
                                        .bean(AtLargeRecords.class)
                                        .on(LocalDate.of(2026, 6, 10))
                                        .size()))
                .isZero();
    }

    @Test
    void a_correction_supersedes_and_what_was_known_before_stays_known() {
        PersonId person = kingsbridge.adult();
        AtLarge said = say(person);
        AtLarge ended = AtLargeExamples.ended(said, FROM.plusDays(2), NOW);
        kingsbridge.as("PO 200", () -> {
            AtLargeStore store = kingsbridge.bean(AtLargeStore.class);
            var by = kingsbridge.worker("PO 200");
            assertThat(store.supersede(said.claim().id(), NOW)).isTrue();
            assertThat(store.supersede(said.claim().id(), NOW)).as("once").isFalse();
            store.say(by.partnership(), by.staff(), ended);
            return store.workOut(by.partnership(), Set.of(person));
        });
        assertThat(spells("PC 100", person)).containsExactly("2026-06-03..2026-06-05");
        assertThat(kingsbridge.as(
                        "PC 100",
                        () -> words(kingsbridge
                                .bean(AtLargeRecords.class)
                                .asKnownAt(person, Instant.parse("2026-06-05T12:00:00Z")))))
                .containsExactly("2026-06-03..");
        assertThat(kingsbridge.as(
                        "PC 100",
                        () -> words(kingsbridge
                                .bean(AtLargeRecords.class)
                                .asKnownAt(person, Instant.parse("2026-06-04T00:00:00Z")))))
                .as("before it was told")
                .isEmpty();
        assertThat(kingsbridge.rows("enforcement.at_large_claim", person)).isEqualTo(2);
    }

    @Test
    void all_days_worked_out_anew_are_those_that_are_kept() {
        PersonId person = kingsbridge.adult();
        say(person);
        kingsbridge.change("delete from enforcement.at_large_spell where person_id = ?", person.value());
        assertThat(spells("PC 100", person)).isEmpty();
        assertThat(workOut(person)).containsExactly(person);
        assertThat(spells("PC 100", person)).containsExactly("2026-06-03..");
        assertThat(workOut(person)).as("twice changes nothing").isEmpty();
    }

    @Test
    void the_database_itself_keeps_one_newest_version_and_no_end_before_the_beginning() {
        PersonId person = kingsbridge.adult();
        AtLarge said = say(person);
        String again = """
                insert into enforcement.at_large_claim select (jsonb_populate_record(c, jsonb_build_object(
                    'claim_id', gen_random_uuid()) || ?::jsonb)).* from enforcement.at_large_claim c where claim_id = ?""";
        assertThatThrownBy(() -> kingsbridge.change(again, "{}", said.claim().id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("newest_at_large_claim");
        String ended = "{\"source_ref\": \"x\", \"end_reason\": \"ARRESTED\", \"ended_on\": \"2026-06-02\"}";
        assertThatThrownBy(() -> kingsbridge.change(again, ended, said.claim().id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("check");
    }

    @Test
    void after_erasure_nothing_of_the_person_is_left() {
        PersonId person = kingsbridge.adult();
        say(person);
        assertThat(kingsbridge.rows("enforcement.at_large_spell", person)).isEqualTo(1);
        kingsbridge.as("JOB_ERASURE", () -> {
            kingsbridge.bean(AtLargeIsErased.class).erase(person);
            return true;
        });
        for (String table : List.of("at_large_claim", "at_large_spell")) {
            assertThat(kingsbridge.rows("enforcement." + table, person)).isZero();
        }
    }

    private static AtLarge say(PersonId person) {
        AtLarge said = AtLargeExamples.since(person, FROM, Instant.parse("2026-06-04T08:00:00Z"));
        kingsbridge.as("PO 200", () -> {
            var by = kingsbridge.worker("PO 200");
            kingsbridge.bean(AtLargeStore.class).say(by.partnership(), by.staff(), said);
            return kingsbridge.bean(AtLargeStore.class).workOut(by.partnership(), Set.of(person));
        });
        return said;
    }

    private static Set<PersonId> workOut(PersonId person) {
        return kingsbridge.as(
                "JOB_IMPORT",
                () -> kingsbridge
                        .bean(AtLargeStore.class)
                        .workOut(kingsbridge.worker("JOB_IMPORT").partnership(), Set.of(person)));
    }

    private static List<String> spells(String reader, PersonId person) {
        return kingsbridge.as(
                reader, () -> words(kingsbridge.bean(AtLargeRecords.class).of(person)));
    }

    private static List<String> words(List<AtLargeSpell> spells) {
        return spells.stream()
                .map(spell -> spell.period().from() + ".."
                        + (spell.period().to() == null ? "" : spell.period().to()))
                .toList();
    }

    private static int lines(String what) {
        Integer lines = kingsbridge
                .owner()
                .queryForObject("select count(*) from governance.audit_entry where what = ?", Integer.class, what);
        return lines == null ? 0 : lines;
    }
}

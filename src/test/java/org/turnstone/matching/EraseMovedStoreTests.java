package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.governance.Canaries;
import org.turnstone.governance.EraseEverywhere;
import org.turnstone.governance.Erasure;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Of someone who was ever merged or un-merged nothing is left either, under whichever reference it stood. */
class EraseMovedStoreTests {
    private static final String[] TRAIL = {"governance.audit_subject", "governance.tombstone"};
    private static MatchingWorld world;
    private static Canaries canaries;

    /** Of each a record of police's and of probation's by one number, a sentence and a spell, all with one word. */
    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        StringBuilder police = new StringBuilder(MatchingWorld.PEOPLE);
        StringBuilder probation = new StringBuilder(MatchingWorld.PEOPLE);
        StringBuilder offences = new StringBuilder("source_ref,person_ref,offence_date,offence_code,disposal,court\n");
        StringBuilder custody = new StringBuilder("source_ref,person_ref,reason,received_on,released_on,prison\n");
        StringBuilder hearings = new StringBuilder("source_ref,person_ref,hearing_at,court,purpose\n");
        for (int n = 0; n < 10; n++) {
            String pnc = "2019/%07dS".formatted(n + 1);
            String word = word(n);
            police.append("P%1$d,P%1$d,%2$s,,Ann,%3$s,,19%4$d-05-0%5$d,f,ZZ1 1AA,\n"
                    .formatted(n, pnc, word, 70 + n, n % 9 + 1));
            probation.append(
                    "B%1$d,B%1$d,%2$s,,Ann,%3$s,,19%4$d-05-0%5$d,f,,\n".formatted(n, pnc, word, 70 + n, n % 9 + 1));
            offences.append("O%1$d,P%1$d,2024-02-03,10510,convicted,%2$s\n".formatted(n, word));
            custody.append("C%1$d,B%1$d,remand,2025-02-03,2025-02-23,%2$s\n".formatted(n, word));
            hearings.append("H%1$d,B%1$d,2025-02-03T10:00,%2$s,first hearing\n".formatted(n, word));
        }
        world.bring("POLICE", "people", police.toString());
        world.bring("PROBATION", "people", probation.toString());
        world.bring("POLICE", "offences", offences.toString());
        world.bring("PROBATION", "custody", custody.toString());
        world.bring("PROBATION", "hearings", hearings.toString());
        canaries =
                new Canaries(new JdbcTemplate(world.system.database().owner()), world.system.partnership("northbank"));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void the_privacy_officer_is_told_into_whom_someone_was_merged_and_nothing_is_erased() {
        PersonId was = person(8);
        PersonId into = person(9);
        merge(was, into);
        String reference = world.reference(was);
        TestBrowser privacy = world.system.as("privacy");
        String form = privacy.get("/governance/erase")
                .document()
                .select("main input[name=_form]")
                .val();
        TestPage page = privacy.postOnce(
                "/governance/erase",
                "_form",
                form,
                "person",
                reference,
                "ground",
                Erasure.Ground.values()[0].name(),
                "authority",
                "DPO/7",
                "again",
                reference);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This person was merged into " + world.reference(into));
        assertThat(canaries.tablesWith(word(8))).contains("person.version");
    }

    @Test
    void whoever_was_merged_into_someone_is_erased_with_them() {
        PersonId was = person(0);
        PersonId into = person(1);
        merge(was, into);
        assertThat(canaries.tablesWith(word(0)))
                .contains(
                        "offending.offence_claim",
                        "supervision.custody_claim",
                        "imports.received_claim",
                        "person.version");
        assertThatThrownBy(() -> erase(was)).as("they are someone else now").isInstanceOf(NotFound.class);
        erase(into);
        assertThat(canaries.tablesWith(word(0))).isEmpty();
        assertThat(canaries.tablesWith(word(1))).isEmpty();
        assertThat(canaries.tablesAbout(was)).containsExactlyInAnyOrder(TRAIL);
        assertThat(canaries.tablesAbout(into)).containsExactlyInAnyOrder(TRAIL);
    }

    @Test
    void nothing_of_those_taken_out_of_a_merge_stays_with_the_other() {
        PersonId one = person(2);
        PersonId other = person(3);
        MoveRecords.Moved merged = merge(one, other);
        world.as("steward", () -> world.system.bean(MoveRecords.class).undo(merged.move(), "Two after all"));
        assertThat(historyOf(other, 2)).as("superseded with the other").isPositive();
        erase(one);
        assertThat(canaries.tablesWith(word(2))).isEmpty();
        assertThat(canaries.tablesAbout(one)).containsExactlyInAnyOrder(TRAIL);
        assertThat(person(3)).isEqualTo(other);
        assertThat(historyOf(other, 3)).as("what the other has stays").isEqualTo(1);
    }

    @Test
    void nothing_of_the_records_un_merged_stays_where_they_were() {
        PersonId held = person(4);
        PersonId out = takeOut(held, "B4");
        assertThat(canaries.tablesAbout(held)).contains("supervision.custody_claim", "imports.received_claim");
        erase(out);
        assertThat(canaries.tablesAbout(held)).doesNotContain("supervision.custody_claim", "imports.received_claim");
        assertThat(canaries.tablesAbout(out)).containsExactlyInAnyOrder(TRAIL);
        assertThat(historyOf(held, 4)).isEqualTo(1);
    }

    @Test
    void whoever_was_made_by_an_un_merge_since_undone_is_erased_as_well() {
        PersonId held = person(5);
        MoveRecords.Moved moved = out(held, "B5");
        world.as("steward", () -> world.system.bean(UndoMove.class).undo(moved.move(), "The file was wrong"));
        erase(held);
        assertThat(canaries.tablesWith(word(5))).isEmpty();
        assertThat(canaries.tablesAbout(moved.to())).containsExactlyInAnyOrder(TRAIL);
    }

    @Test
    void a_move_between_others_forgets_a_record_that_came_by_it_and_nobody_else_is_touched() {
        PersonId first = person(6);
        PersonId second = takeOut(first, "B6");
        world.bring("POLICE", "people", MatchingWorld.PEOPLE + "Q6,Q6,,,Eve,Elmtree,,1961-05-01,f,ZZ9 1AA,\n");
        merge(second, world.person("POLICE", "Q6"));
        PersonId third = takeOut(world.person("POLICE", "Q6"), "Q6");
        erase(third);
        assertThat(canaries.tablesWith("\\[\"POLICE\", \"Q6\"\\]")).isEmpty();
        assertThat(person(6)).isEqualTo(first);
        assertThat(canaries.tablesWith(word(6))).contains("person.record", "supervision.custody_claim");
    }

    @Test
    void a_doubt_about_others_who_are_merely_alike_stays_without_whoever_is_erased() {
        world.bring("POLICE", "people", MatchingWorld.PEOPLE + "D1,D1,,,Ann,Hawthorn,,1980-02-01,f,ZZ5 1AA,\n");
        world.bring("HOUSING", "people", MatchingWorld.PEOPLE + "D3,D3,,,Ann,Hawthorn,,1980-02-01,f,ZZ5 1AA,\n");
        PersonId alike = person(7);
        world.as("import", () -> world.system.bean(JdbcClient.class).sql("""
                insert into person.alike
                select d.doubt_id, r.record_id, r.partnership_id, r.person_id, r.owner_agency, r.category, r.handling
                from person.doubt d, person.record r where d.person_ref = 'D3' and r.person_ref = 'P7'""").update());
        String doubt = "from person.doubt where person_ref = 'D3'";
        String likeIt = "select count(*) from person.alike where person_id = '%s' and doubt_id = (select doubt_id %s)"
                .formatted(alike.value(), doubt);
        assertThat(world.one(String.class, "select candidates::text " + doubt))
                .contains(world.person("POLICE", "D1").value().toString())
                .doesNotContain(alike.value().toString());
        assertThat(world.one(Integer.class, likeIt)).isEqualTo(1);
        String before = world.one(String.class, "select to_jsonb(doubt)::text " + doubt);
        erase(alike);
        assertThat(world.list(String.class, "select to_jsonb(doubt)::text " + doubt))
                .containsExactly(before);
        assertThat(world.one(Integer.class, likeIt)).isZero();
        assertThat(canaries.tablesAbout(alike)).containsExactlyInAnyOrder(TRAIL);
        assertThat(world.system.as("steward").get("/matching").text()).contains("Ann Hawthorn");
        erase(world.person("POLICE", "D1"));
        assertThat(world.list(String.class, "select person_ref " + doubt))
                .as("who may be the one that is erased goes with them")
                .isEmpty();
    }

    private static MoveRecords.Moved merge(PersonId from, PersonId into) {
        return world.as("steward", () -> world.system.bean(MoveRecords.class).merge(from, into, "One human being"));
    }

    private static MoveRecords.Moved out(PersonId from, String ref) {
        RecordRef record = new RecordRef(new AgencyCode(ref.startsWith("B") ? "PROBATION" : "POLICE"), ref);
        return world.as(
                "steward",
                () -> world.system.bean(MoveRecords.class).takeOut(from, Set.of(record), "Another human being"));
    }

    private static PersonId takeOut(PersonId from, String ref) {
        return out(from, ref).to();
    }

    private static void erase(PersonId person) {
        world.system.actingAs("privacy", () -> {
            world.system
                    .bean(EraseEverywhere.class)
                    .erase(new Erasure(person, Erasure.Ground.RETENTION_OVER, "review 12"));
            return null;
        });
    }

    /** How many claims of a sentence are, or once were, about someone. */
    private static int historyOf(PersonId person, int n) {
        return world.one(
                Integer.class,
                "select count(*) from offending.offence_claim where person_id = '%s' and court = '%s'"
                        .formatted(person.value(), word(n)));
    }

    private static PersonId person(int n) {
        return world.person("POLICE", "P" + n);
    }

    private static String word(int n) {
        return "Canary" + "abcdefghij".charAt(n) + "xo";
    }
}

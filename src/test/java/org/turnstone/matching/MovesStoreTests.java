package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.MoveRecords.Moved;
import org.turnstone.person.RecordRef;
import org.turnstone.person.Vetoes;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Moves that follow on each other: none puts two people together without a second person, each is undone exactly. */
class MovesStoreTests {
    private static final String DENIED = "someone decided before that these are two people";
    private static final String[] NAMES = {
        "Ashby", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple"
    };
    private static MatchingWorld world;

    /** Of each a record of police's and of probation's by one number. */
    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        StringBuilder police = new StringBuilder(MatchingWorld.PEOPLE);
        StringBuilder probation = new StringBuilder(MatchingWorld.PEOPLE);
        for (int n = 0; n < NAMES.length; n++) {
            String row = "%1$d,%2$s%1$d,2019/%3$07dS,,Ann,%4$s,,19%5$d-05-03,f,,\n";
            police.append(row.formatted(n, "P", n + 1, NAMES[n], 70 + n));
            probation.append(row.formatted(n, "B", n + 1, NAMES[n], 70 + n));
        }
        world.bring("POLICE", "people", police.toString());
        world.bring("PROBATION", "people", probation.toString());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void undoing_an_un_merge_takes_back_only_what_it_took() {
        PersonId held = person("P0");
        Moved out = takeOut(held, "B0");
        merge(person("P1"), out.to());
        assertThat(undo(out)).isEmpty();
        assertThat(person("B0")).isEqualTo(held);
        assertThat(person("P1")).as("came there since").isEqualTo(out.to());
    }

    @Test
    void undoing_an_un_merge_over_a_veto_is_not_for_one_person() {
        PersonId held = person("P2");
        Moved out = takeOut(held, "B2");
        Moved again = merge(out.to(), held);
        assertThat(undo(again)).as("a merge is taken back to where it was").isEmpty();
        assertThat(undo(out)).isNotEmpty().allSatisfy(one -> assertThat(one).contains(DENIED));
        assertThat(person("B2")).isEqualTo(out.to());
    }

    @Test
    void a_merge_is_decided_while_nobody_else_links_or_moves() {
        PersonId held = person("P3");
        Moved out = takeOut(held, "B3");
        int locks = world.as("steward", () -> {
            assertThat(locks()).isZero();
            assertThat(world.system.bean(MergePeople.class).merge(out.to(), held, "The same after all"))
                    .isInstanceOf(MergePeople.Answer.WaitsForSecond.class);
            return locks();
        });
        assertThat(locks).isPositive();
        merge(held, person("P4"));
        assertThatThrownBy(() -> merge(out.to(), held)).isInstanceOf(NotFound.class);
        assertThat(agree(out.to(), held)).singleElement().asString().contains("Settled meanwhile");
        assertThat(person("B3")).isEqualTo(out.to());
    }

    @Test
    void a_proposal_with_more_against_it_by_now_is_not_carried_out() {
        PersonId held = person("P5");
        Moved out = takeOut(held, "B5");
        propose(out.to(), held);
        world.bring("PROBATION", "people", MatchingWorld.PEOPLE + "5,B5,2019/0000099S,,Ann,Fir,,1975-05-03,f,,\n");
        assertThat(person("B5")).isEqualTo(out.to());
        List<String> against =
                world.as("steward", () -> world.system.bean(Vetoes.class).between(out.to(), held));
        assertThat(against).as("the file has brought more").hasSizeGreaterThan(1);
        assertThat(agree(out.to(), held))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).contains("More speaks against it"));
        assertThat(person("B5")).isEqualTo(out.to());
    }

    @Test
    void a_merge_of_which_no_record_is_left_is_undone_with_the_move_that_took_the_last_and_comes_back_with_it() {
        PersonId was = person("P6");
        PersonId into = person("P7");
        Moved merged = merge(was, into);
        Moved out = takeOut(into, "P6", "B6");
        assertThat(out.to()).isEqualTo(was);
        assertThat(isOpen(merged)).isFalse();
        assertThat(undo(out)).as("two numbers of one kind").isNotEmpty();
        world.as("steward", () -> world.system.bean(MoveRecords.class).undo(out.move(), "A second person agrees"));
        assertThat(isOpen(merged)).isTrue();
        assertThat(undo(merged)).isEmpty();
        assertThat(person("B6")).isEqualTo(was);
        assertThat(person("B7")).isEqualTo(into);
    }

    @Test
    void what_was_denied_of_someone_is_denied_of_whom_they_are_merged_into() {
        PersonId held = person("P8");
        Moved out = takeOut(held, "B8");
        PersonId into = person("P9");
        assertThat(against(out.to(), into)).doesNotContain(DENIED);
        Moved merged = merge(held, into);
        assertThat(against(out.to(), into)).contains(DENIED);
        assertThat(undo(merged)).isEmpty();
        assertThat(against(out.to(), into)).doesNotContain(DENIED);
    }

    @Test
    void a_settled_record_goes_to_whom_its_person_has_become_and_waits_where_that_is_nobody() {
        PersonId was = person("P10");
        PersonId into = person("P11");
        String doubtful =
                "source_ref,person_ref,forename,surname,date_of_birth,sex\n%1$s,%1$s,Ann,%2$s,19%3$d-05-03,f\n";
        world.bring("HOUSING", "people", doubtful.formatted("H10", "Larch", 80));
        world.bring("HOUSING", "people", doubtful.formatted("H11", "Maple", 81));
        settled("H10", was);
        settled("H11", PersonId.random());
        merge(was, into);
        world.bring("HOUSING", "people", doubtful.formatted("H10", "Larch", 80));
        world.bring("HOUSING", "people", doubtful.formatted("H11", "Maple", 81));
        assertThat(world.person("HOUSING", "H10")).isEqualTo(into);
        assertThat(world.list(String.class, """
                        select person_ref from person.doubt where owner_agency = 'HOUSING' and settled_at is null""")).containsExactly("H11");
    }

    @Test
    void a_doubt_that_is_put_back_waits_as_it_was_until_there_is_new_evidence() {
        String row = "source_ref,person_ref,forename,surname,date_of_birth,sex,pnc\nH12,H12,Ann,%s,1980-02-03,f,%s\n";
        PersonId candidate = person("P9");
        String surname = world.one(
                String.class,
                "select surname from person.record where person_id = '" + candidate.value() + "' limit 1");
        String born = world.one(
                String.class,
                "select date_of_birth::text from person.record where person_id = '" + candidate.value() + "' limit 1");
        String doubtful = row.replace("1980-02-03", born);
        world.bring("HOUSING", "people", doubtful.formatted(surname, ""));
        String open = "select (to_jsonb(d) - 'put_back_at')::text from person.doubt d where person_ref = 'H12'";
        List<String> before = world.list(String.class, open);
        assertThat(before).hasSize(1);
        world.as(
                "import",
                () -> world.system
                        .bean(JdbcClient.class)
                        .sql("update person.doubt set candidates = array[gen_random_uuid()] where person_ref = 'H12'")
                        .update());
        before = world.list(String.class, open);
        settled("H12", PersonId.random());
        for (String night : List.of("the first", "the next")) {
            world.bring("HOUSING", "people", doubtful.formatted(surname, ""));
            assertThat(world.list(String.class, open))
                    .as("not decided afresh on %s night", night)
                    .isEqualTo(before);
        }
        world.bring("HOUSING", "people", doubtful.formatted("Quillfeather", "2019/0000099S"));
        assertThat(world.list(String.class, open)).as("new evidence").isNotEqualTo(before);
    }

    private static void settled(String ref, PersonId person) {
        int rows = world.as(
                "import",
                () -> world.system
                        .bean(JdbcClient.class)
                        .sql("""
                        update person.doubt set settled_as = :person, settled_reason = 'Known', settled_at = now()
                        where person_ref = :ref""")
                        .param("person", person.value())
                        .param("ref", ref)
                        .update());
        assertThat(rows).isEqualTo(1);
    }

    private static int locks() {
        return world.system.bean(JdbcClient.class).sql("""
                        select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()""").query(Integer.class).single();
    }

    private static void propose(PersonId from, PersonId into) {
        world.as("steward", () -> world.system.bean(MergePeople.class).merge(from, into, "The same after all"));
    }

    private static List<String> agree(PersonId from, PersonId into) {
        UUID proposal = world.one(
                UUID.class,
                "select proposal_id from matching.proposal where person_id = '%s' and to_person = '%s'"
                        .formatted(from.value(), into.value()));
        return world
                .as("deputy", () -> world.system.bean(DecideProposal.class).decide(proposal, true, "Looked at both"))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> against(PersonId one, PersonId other) {
        return world.as("steward", () -> world.system.bean(Vetoes.class).between(one, other));
    }

    private static boolean isOpen(Moved moved) {
        return world.one(
                Boolean.class,
                "select undone_at is null from person.move where move_id = '%s'".formatted(moved.move()));
    }

    private static Moved merge(PersonId from, PersonId into) {
        return world.as("steward", () -> world.system.bean(MoveRecords.class).merge(from, into, "One human being"));
    }

    private static Moved takeOut(PersonId from, String... refs) {
        Set<RecordRef> records = java.util.Arrays.stream(refs)
                .map(ref -> new RecordRef(new AgencyCode(agency(ref)), ref))
                .collect(java.util.stream.Collectors.toSet());
        return world.as("steward", () -> world.system.bean(MoveRecords.class).takeOut(from, records, "Another human"));
    }

    private static List<String> undo(Moved moved) {
        return world.as("steward", () -> world.system.bean(UndoMove.class).undo(moved.move(), "It was wrong")).stream()
                .map(Object::toString)
                .toList();
    }

    private static PersonId person(String ref) {
        return world.person(agency(ref), ref);
    }

    private static String agency(String ref) {
        return ref.startsWith("B") ? "PROBATION" : "POLICE";
    }
}

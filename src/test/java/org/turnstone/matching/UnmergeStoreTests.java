package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.matching.UnmergePerson.Answer;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** Merge and un-merge: what goes with the records, what comes back, and who is told. */
class UnmergeStoreTests {
    private static MatchingWorld world;

    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        StringBuilder police = new StringBuilder(MatchingWorld.PEOPLE);
        StringBuilder probation = new StringBuilder(MatchingWorld.PEOPLE);
        StringBuilder offences = new StringBuilder("source_ref,person_ref,offence_date,offence_code,disposal\n");
        StringBuilder custody = new StringBuilder("source_ref,person_ref,reason,received_on,released_on\n");
        StringBuilder cohort = new StringBuilder("source_ref,person_ref,adopted_on\n");
        StringBuilder rag = new StringBuilder("source_ref,person_ref,status,from,grounds\n");
        StringBuilder led = new StringBuilder("source_ref,person_ref,lead_agency,from,lead_worker\n");
        for (int n = 0; n < 8; n++) {
            String pnc = "2019/%07dS".formatted(n + 1);
            police.append("%1$d,P%1$d,%2$s,,Name%1$s,Police%3$s,Al%1$d,19%4$d-05-0%5$d,m,ZZ1 %1$dAA,\n"
                    .formatted(n, pnc, "abcdefgh".charAt(n), 70 + n, n + 1));
            probation.append("%1$d,B%1$d,%2$s,,Name%1$s,Police%3$s,,19%4$d-05-0%5$d,m,,\n"
                    .formatted(n, pnc, "abcdefgh".charAt(n), 70 + n, n + 1));
            offences.append("%1$d,P%1$d,2024-0%2$d-03,10510,convicted\n".formatted(n, n + 1));
            custody.append("%1$d,B%1$d,remand,2025-0%2$d-03,2025-0%2$d-2%1$d\n".formatted(n, n + 1));
            cohort.append("%1$d,P%1$d,2023-0%2$d-01\n".formatted(n, n + 1));
            rag.append("%1$d,P%1$d,red,2025-11-0%2$d,BREACH\n".formatted(n, n + 1));
            led.append("%1$d,P%1$d,POLICE,2025-10-01,police\n".formatted(n));
        }
        world.bring("POLICE", "people", police.toString());
        world.bring("PROBATION", "people", probation.toString());
        world.bring("POLICE", "offences", offences.toString());
        world.bring("PROBATION", "custody", custody.toString());
        world.bring("POLICE", "cohort", cohort.toString());
        world.bring("POLICE", "rag", rag.toString());
        world.bring("POLICE", "allocations", led.toString());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void merge_then_un_merge_restores_every_row_of_people_and_of_what_is_published() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("merge and un-merge, seed " + seed);
        Random chance = new Random(seed);
        for (int turn = 0; turn < Integer.getInteger("turns", 6); turn++) {
            List<Integer> two = pair(chance);
            PersonId from = world.person("POLICE", "P" + two.getFirst());
            PersonId into = world.person("POLICE", "P" + two.getLast());
            boolean undo = chance.nextBoolean();
            List<String> people = world.people();
            List<String> published = world.published();
            MoveRecords.Moved merged = world.as(
                    "steward", () -> world.system.bean(MoveRecords.class).merge(from, into, "One human being"));
            assertThat(world.person("PROBATION", "B" + two.getFirst())).isEqualTo(into);
            assertThat(world.published()).as("the merge is seen").isNotEqualTo(published);
            world.as(
                    "steward",
                    () -> undo
                            ? world.system.bean(MoveRecords.class).undo(merged.move(), "Two after all")
                            : world.system
                                    .bean(MoveRecords.class)
                                    .takeOut(into, refs(two.getFirst()), "Two after all"));
            assertThat(world.people()).as("turn %d of seed %d", turn, seed).isEqualTo(people);
            assertThat(world.published()).as("turn %d of seed %d", turn, seed).isEqualTo(published);
        }
    }

    @Test
    void un_merge_then_undo_restores_them_too_and_what_goes_is_derived_anew() {
        PersonId person = world.person("POLICE", "P3");
        List<String> people = world.people();
        List<String> published = world.published();
        Answer answer = world.as(
                "steward",
                () -> world.system
                        .bean(UnmergePerson.class)
                        .unmerge(person, Set.of(world.record("PROBATION", "B3")), "Another date of birth on the file"));
        MoveRecords.Moved moved = ((Answer.Done) answer).moved();
        assertThat(world.person("PROBATION", "B3")).isEqualTo(moved.to()).isNotEqualTo(person);
        assertThat(spells(moved.to())).isEqualTo(1);
        assertThat(spells(person)).as("custody went with probation's record").isZero();
        assertThat(world.list(String.class, """
                        select kind || ' ' || rule from person.identity_claim where person_ref = 'B3' order by claim_number"""))
                .containsExactly("ASSERTED equal identifier", "ASSERTED unmerge", "DENIED unmerge");
        world.as("steward", () -> world.system.bean(UndoMove.class).undo(moved.move(), "The file was wrong"));
        List<String> left = new ArrayList<>(world.people());
        left.removeIf(row -> row.contains(moved.to().value().toString()));
        assertThat(left).isEqualTo(people);
        assertThat(world.published()).isEqualTo(published);
    }

    @Test
    void a_later_file_keeps_to_what_was_un_merged() {
        PersonId person = world.person("POLICE", "P4");
        Answer.Done done = (Answer.Done) world.as(
                "steward",
                () -> world.system
                        .bean(UnmergePerson.class)
                        .unmerge(person, Set.of(world.record("PROBATION", "B4")), "Not the same photograph"));
        String row = world.list(String.class, """
                select 'B4,' || pnc || ',' || forename || ',' || surname from person.record where person_ref = 'B4'""").getFirst();
        world.bring(
                "PROBATION", "people", "source_ref,person_ref,pnc,forename,surname,postcode\n4," + row + ",ZZ9 9ZZ\n");
        assertThat(world.person("PROBATION", "B4")).isEqualTo(done.moved().to());
    }

    @Test
    void those_who_read_the_wrong_person_are_told_and_only_they() {
        PersonId person = world.person("POLICE", "P5");
        String reference = world.reference(person);
        TestBrowser police = world.system.as("police");
        police.get("/people/" + reference);
        TestBrowser steward = world.system.as("steward");
        TestPage choose = steward.get("/matching/people/" + reference);
        String record = world.record("PROBATION", "B5").toString();
        assertThat(choose.document().select("input[name=record]").eachAttr("value"))
                .contains(record);
        assertThat(steward.getOnce("/matching/people/" + reference + "/out").status())
                .isEqualTo(422);
        TestPage look = steward.get("/matching/people/" + reference + "/out?record=" + record);
        assertThat(look.text())
                .contains(
                        "Is this record about somebody else?",
                        "this record goes back to the person it was about before a merge, or to someone new",
                        "1 row of custody",
                        "1 member of staff, 1 look");
        String form = look.document().select("main input[name=_form]").val();
        String path = "/matching/people/" + reference + "/out";
        assertThat(steward.postOnce(path, "_form", form, "record", record, "reason", "")
                        .status())
                .isEqualTo(422);
        TestPage done = steward.post(path, "_form", form, "record", record, "reason", "Different fingerprints");
        assertThat(done.text()).contains("The records are taken out", "1 record and all that came with them");
        assertThat(steward.postOnce(
                                done.document().select("main form[method=post]").attr("action"),
                                "_form",
                                done.document().select("main input[name=_form]").val(),
                                "reason",
                                "")
                        .text())
                .contains("Why it was wrong", "Enter why it was wrong")
                .doesNotContain("how you know");
        assertThat(police.get("/").text()).contains("partly about someone else");
        assertThat(world.system.as("sergeant").get("/").text()).doesNotContain("someone else");
        assertThat(world.system.as("probation").get("/").text()).doesNotContain("someone else");
    }

    @Test
    void staff_kept_out_of_one_are_kept_out_of_both_until_the_merge_is_undone_and_the_trail_says_so() {
        PersonId from = world.person("POLICE", "P6");
        PersonId into = world.person("POLICE", "P7");
        list("exclusion", from, "housing");
        list("restriction", from, "police");
        list("restriction", into, "police");
        list("restriction", into, "sergeant");
        List<String> before = listed();
        MoveRecords.Moved merged =
                world.as("steward", () -> world.system.bean(MoveRecords.class).merge(from, into, "One"));
        assertThat(listed())
                .contains("exclusion " + into.value() + " "
                        + world.system.staff("housing").value())
                .doesNotContain("restriction " + into.value() + " "
                        + world.system.staff("sergeant").value());
        world.as("steward", () -> world.system.bean(MoveRecords.class).undo(merged.move(), "Two"));
        assertThat(listed()).isEqualTo(before);
        assertThat(world.system
                        .owner()
                        .sql(
                                "select what from governance.audit_entry where operation = 'ADMINISTRATION' and what like '%merge%' order by seq")
                        .query(String.class)
                        .list())
                .containsSubsequence(
                        "Changed the lists of staff with a merge or un-merge",
                        "Took back what a merge or un-merge changed in the lists of staff");
    }

    private static void list(String list, PersonId person, String account) {
        world.system
                .owner()
                .sql(
                        "insert into governance." + list
                                + " (partnership_id, person_id, staff_id, reason, from_day) values (?, ?, ?, 'A cousin', date '2020-01-01')")
                .params(
                        world.system.partnership("northbank").value(),
                        person.value(),
                        world.system.staff(account).value())
                .update();
    }

    /** The lines in force. */
    private static List<String> listed() {
        return world.list(String.class, """
                select list || ' ' || person_id || ' ' || staff_id
                from (select 'exclusion' as list, * from governance.exclusion
                      union all select 'restriction', * from governance.restriction) as l
                where to_day is null or partnership.today() < to_day order by 1""");
    }

    private static int spells(PersonId person) {
        return world.one(
                Integer.class,
                "select count(*) from supervision.custody_spell where person_id = '%s'".formatted(person.value()));
    }

    private static Set<RecordRef> refs(int number) {
        return Set.of(
                new RecordRef(new AgencyCode("POLICE"), "P" + number),
                new RecordRef(new AgencyCode("PROBATION"), "B" + number));
    }

    private static List<Integer> pair(Random chance) {
        List<Integer> three = IntStream.range(0, 3).boxed().collect(Collectors.toCollection(ArrayList::new));
        java.util.Collections.shuffle(three, chance);
        return three.subList(0, 2);
    }
}

package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestStaff;
import org.turnstone.matching.Question.Answer;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;
import org.turnstone.person.MoveRecords;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

/** What an agency has been asked, and has said of its record, means the same whatever the data steward does meanwhile. */
class AgencysWordHoldsStoreTests {
    private static final String HEADER =
            "source_ref,person_ref,category,nhs,forename,surname,date_of_birth,sex,postcode\n";
    private static final List<String> NHS =
            List.of("9434765919", "9434765870", "9434765838", "9434765811", "9434765803", "9434765862", "9434765854");
    private static MatchingWorld world;

    @BeforeAll
    static void hidden_records_beside_others() {
        world = new MatchingWorld();
        for (int n = 0; n < NHS.size(); n++) {
            String who = "%s,Bea,Birch%s,1985-03-0%d,f,ZZ2 2BB".formatted(NHS.get(n), "abcdefg".charAt(n), n + 1);
            people("POLICE", "P" + n + ",," + who);
            people("HOUSING", "H" + n + ",," + who);
            people("CHARITY", "C" + n + ",," + who);
            people("HEALTH", "N" + n + ",health," + who);
            assertThat(health(n)).isEqualTo(person("POLICE", n));
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void whoever_asked_neither_answers_nor_takes_an_answer_back() {
        unmerge("POLICE", 0);
        UUID asked = questions(0).getFirst();
        Membership steward = alsoOfHealth(world.system.staff("steward"));
        assertThat(Acting.as(steward, () -> answer(asked, Answer.PARTED))).containsExactly(own("whose"));
        assertThat(world.system.actingAs("health", () -> answer(asked, Answer.PARTED)))
                .isEmpty();
        assertThat(Acting.as(
                        steward, () -> world.system.bean(AnswerQuestion.class).takeBack(asked, "It was wrong")))
                .containsExactly(own("reason"));
        assertThat(health(0)).isEqualTo(person("POLICE", 0));
    }

    @Test
    void a_question_names_the_same_other_person_whatever_the_steward_parts_meanwhile() {
        unmerge("POLICE", 1);
        UUID opened = questions(1).getFirst();
        unmerge("HOUSING", 1);
        assertThat(questions(1)).hasSize(2).startsWith(opened);
        assertThat(asked("health")).containsAll(questions(1));
        assertThat(world.system.as("health").get("/matching/questions").text())
                .contains(world.reference(person("POLICE", 1)), world.reference(person("HOUSING", 1)));
        assertThat(world.system.actingAs("health", () -> answer(opened, Answer.PARTED)))
                .isEmpty();
        assertThat(health(1)).isEqualTo(person("POLICE", 1)).isNotEqualTo(person("HOUSING", 1));
        assertThat(asked("health")).as("the other is answered with it").doesNotContainAnyElementsOf(questions(1));
    }

    @Test
    void undoing_an_un_merge_takes_back_what_had_followed_it_and_its_agency_alone_is_told() {
        PersonId before = person("POLICE", 2);
        UUID move = unmerge("POLICE", 2);
        UUID asked = questions(2).getFirst();
        assertThat(world.system.actingAs("health", () -> answer(asked, Answer.PARTED)))
                .isEmpty();
        PersonId parted = health(2);
        assertThat(parted).isEqualTo(person("POLICE", 2)).isNotEqualTo(before);
        assertThat(world.system.actingAs(
                        "steward", () -> world.system.bean(UndoMove.class).undo(move, "One after all")))
                .isEmpty();
        assertThat(health(2)).isEqualTo(before).isEqualTo(person("POLICE", 2));
        UUID anew = questions(2).getLast();
        assertThat(asked("health")).contains(anew).doesNotContain(asked);
        TestBrowser health = world.system.as("health");
        assertThat(health.get("/").text()).contains("The data steward asks whose");
        assertThat(health.get("/matching/questions/" + anew).text()).contains("your record went back with the others");
        assertThat(health.get("/matching/questions/" + asked).text())
                .contains("The data steward undid the un-merge on")
                .doesNotContain("Take the answer back");
        assertThat(world.as("steward", () -> world.system.bean(ReadMoves.class).newest()).stream()
                        .filter(told -> told.move().from().equals(before)))
                .as("the steward sees their own move alone")
                .hasSize(1);
        assertThat(world.system.actingAs("health", () -> answer(anew, Answer.STAYS)))
                .isEmpty();
    }

    @Test
    void nobody_of_whom_no_record_is_left_is_offered_as_an_answer() {
        UUID move = unmerge("POLICE", 6);
        String page = "/matching/questions/" + questions(6).getFirst();
        assertThat(offered(page)).containsExactly("STAYS", "PARTED", "NEW");
        assertThat(world.system.actingAs(
                        "steward", () -> world.system.bean(UndoMove.class).undo(move, "One after all")))
                .isEmpty();
        assertThat(offered(page)).containsExactly("STAYS", "NEW");
        assertThat(world.system.actingAs("health", () -> answer(questions(6).getFirst(), Answer.PARTED)))
                .as("from a page that was opened before")
                .hasSize(1);
        assertThat(world.system.actingAs("health", () -> answer(questions(6).getFirst(), Answer.STAYS)))
                .isEmpty();
    }

    @Test
    void before_an_un_merge_no_word_tells_whether_a_hidden_record_is_left_with_whom_they_were_about() {
        people("POLICE", "Q5,,,Una,Umber,1951-02-03,f,ZZ9 9QQ");
        PersonId was = person("POLICE", 5);
        PersonId into = world.person("POLICE", "Q5");
        world.as("steward", () -> world.system.bean(MoveRecords.class).merge(was, into, "One human being"));
        String page =
                "/matching/people/%s/out?record=%s".formatted(world.reference(into), world.record("POLICE", "P5"));
        String before = world.system.as("steward").get(page).text();
        assertThat(before).contains("goes back to the person it was about before a merge, or to someone new");
        world.as("steward", () -> world.system.bean(AskAgencies.class).ask(into, "Are all of these one?"));
        assertThat(world.system.actingAs("health", () -> answer(questions(5).getFirst(), Answer.NEW)))
                .isEmpty();
        assertThat(health(5)).as("alone with whom it was about").isEqualTo(was);
        assertThat(world.system.as("steward").get(page).text()).isEqualTo(before);
    }

    private static List<String> offered(String page) {
        return world.system
                .as("health")
                .get(page)
                .document()
                .select("input[name=whose]")
                .eachAttr("value");
    }

    @Test
    void the_steward_undoes_no_move_that_an_agency_has_made() {
        unmerge("POLICE", 4);
        UUID asked = questions(4).getFirst();
        assertThat(world.system.actingAs("health", () -> answer(asked, Answer.NEW)))
                .isEmpty();
        UUID move = world.one(UUID.class, "select move_id from matching.question where person_ref = 'N4'");
        assertThatThrownBy(() -> world.system.actingAs(
                        "steward", () -> world.system.bean(UndoMove.class).undo(move, "One after all")))
                .isInstanceOf(NotFound.class);
    }

    /** What waits for this account's answer, of people of these tests that have not been answered for. */
    private static List<UUID> asked(String account) {
        return world.as(
                account,
                () -> world.system.bean(ReadQuestions.class).mine().stream()
                        .map(ReadQuestions.Told::question)
                        .filter(question -> question.answer() == null)
                        .map(Question::id)
                        .toList());
    }

    @Test
    void where_nobody_who_is_named_could_answer_the_staff_who_see_the_record_are_asked() {
        unmerge("POLICE", 3);
        List<UUID> question = questions(3);
        UUID contact = UUID.randomUUID();
        world.system
                .owner()
                .sql("""
                insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email)
                values (?, ?, 'HEALTH', 'contact', 'Contact of Health', 'contact@health.example')
                """)
                .params(contact, world.system.partnership("northbank").value())
                .update();
        named(contact);
        assertThat(asked("health")).as("a contact who is no member yet").containsAll(question);
        alsoOfHealth(new StaffId(contact));
        assertThat(asked("health")).as("one who could answer").doesNotContainAnyElementsOf(question);
        world.system.owner().sql("""
                insert into governance.exclusion (partnership_id, person_id, staff_id, reason, from_day)
                select partnership_id, ?, staff_id, 'Kin', '2020-01-01' from partnership.staff where staff_id = ?
                """).params(health(3).value(), contact).update();
        assertThat(asked("health")).as("one who may not see the record").containsAll(question);
        named(world.system.staff("steward").value());
        alsoOfHealth(world.system.staff("steward"));
        assertThat(asked("health")).as("who asked").containsAll(question);
        assertThat(world.system.actingAs("health", () -> answer(question.getFirst(), Answer.PARTED)))
                .isEmpty();
        assertThat(health(3)).isEqualTo(person("POLICE", 3));
    }

    private static void named(@Nullable UUID contact) {
        world.system
                .owner()
                .sql("update partnership.agency set contact_staff = :contact where code = 'HEALTH'")
                .param("contact", contact, Types.OTHER)
                .update();
    }

    @AfterEach
    void nobody_is_named() {
        named(null);
    }

    private static Problem own(String field) {
        return new Problem(field, AnswerQuestion.OWN);
    }

    private static List<Problem> answer(UUID question, Answer answer) {
        return world.system.bean(AnswerQuestion.class).answer(question, answer, "Our own notes");
    }

    private static Membership alsoOfHealth(StaffId staff) {
        world.system
                .owner()
                .sql("""
                insert into partnership.membership (membership_id, partnership_id, staff_id, agency, team_id, role, from_day, to_day)
                values (gen_random_uuid(), :partnership, :staff, 'HEALTH', :team, 'MENTAL_HEALTH_WORKER', '2016-01-01', '2090-01-01')
                """)
                .param("partnership", world.system.partnership("northbank").value())
                .param("staff", staff.value())
                .param("team", TestStaff.id("team", "northbank", "HEALTH"))
                .update();
        return world.system.bean(Memberships.class).liveOf(staff).stream()
                .filter(one -> one.agency().value().equals("HEALTH"))
                .findFirst()
                .orElseThrow();
    }

    private static void people(String agency, String row) {
        world.bring(agency, "people", HEADER + row.split(",", 2)[0] + "," + row + "\n");
    }

    private static PersonId person(String agency, int n) {
        return world.person(agency, agency.charAt(0) + "" + n);
    }

    private static PersonId health(int n) {
        return world.person("HEALTH", "N" + n);
    }

    private static UUID unmerge(String agency, int n) {
        UUID record = world.record(agency, agency.charAt(0) + "" + n);
        PersonId person = person(agency, n);
        UnmergePerson.Answer answer = world.as(
                "steward",
                () -> world.system.bean(UnmergePerson.class).unmerge(person, Set.of(record), "Another photograph"));
        return ((UnmergePerson.Answer.Done) answer).moved().move();
    }

    private static List<UUID> questions(int n) {
        return world.list(
                UUID.class,
                "select question_id from matching.question where person_ref = 'N%d' order by asked_at, parted"
                        .formatted(n));
    }
}

package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.governance.EraseEverywhere;
import org.turnstone.governance.Erasure;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** A record that the data steward may not see is parted from a person at the word of the agency that holds it alone. */
class AgencysWordStoreTests {
    private static final String HEADER =
            "source_ref,person_ref,category,nhs,forename,surname,date_of_birth,sex,postcode\n";
    private static final List<String> NHS =
            List.of("9434765919", "9434765870", "9434765838", "9434765811", "9434765803", "9434765862");
    private static MatchingWorld world;
    private static TestBrowser steward;
    private static TestBrowser health;

    @BeforeAll
    static void hidden_records_beside_others() {
        world = new MatchingWorld();
        for (int n = 0; n < NHS.size(); n++) {
            String who = "%s,Ann,Asher%s,1990-05-0%d,f,ZZ1 1AA".formatted(NHS.get(n), "abcdef".charAt(n), n + 1);
            people("POLICE", "P" + n + ",," + who);
            people("HOUSING", "H" + n + ",," + who);
            people("HEALTH", "N" + n + ",health," + who);
            assertThat(health(n)).isEqualTo(police(n));
        }
        steward = world.system.as("steward");
        health = world.system.as("health");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void people(String agency, String row) {
        world.bring(agency, "people", HEADER + row.split(",", 2)[0] + "," + row + "\n");
    }

    private static PersonId police(int n) {
        return world.person("POLICE", "P" + n);
    }

    private static PersonId health(int n) {
        return world.person("HEALTH", "N" + n);
    }

    @Test
    void an_un_merge_asks_the_agency_which_of_the_two_its_record_is_about() {
        PersonId before = police(0);
        unmerge(0);
        assertThat(health(0)).as("without a word it stays").isEqualTo(before).isNotEqualTo(police(0));
        assertThat(health.get("/").text()).contains("The data steward asks whose");
        TestPage page = health.get(question(0));
        assertThat(page.text())
                .contains(
                        "Your record: Ann Ashera", NHS.getFirst(), world.reference(before), world.reference(police(0)));
        answer(health, 0, "PARTED");
        assertThat(health(0)).isEqualTo(police(0)).isNotEqualTo(before);
        assertThat(steward.get("/matching/moves")
                        .document()
                        .select("main tbody tr")
                        .eachText())
                .as("the steward sees their own move and not the agency's")
                .filteredOn(line -> line.contains(world.reference(before)))
                .hasSize(1);
        TestPage answered = health.get(question(0));
        health.post(question(0) + "/back", "_form", form(answered), "reason", "It was the other after all");
        assertThat(health(0)).isEqualTo(before);
    }

    @Test
    void nobody_else_answers_and_no_word_of_it_reaches_the_steward() {
        unmerge(1);
        UUID id = id(1);
        String question = question(1);
        for (String other : List.of("police", "housing", "treatment", "steward", "deputy", "privacy")) {
            assertThat(world.system.as(other).get(question).status()).as(other).isEqualTo(404);
            assertThat(world.system.as(other).get("/matching/questions").text())
                    .contains("Nothing is asked of you now");
            assertThatThrownBy(() -> world.as(
                            other,
                            () -> world.system.bean(AnswerQuestion.class).answer(id, Question.Answer.NEW, "I am sure")))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(world.as(
                        "steward",
                        () -> world.system
                                .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                                .sql("select count(*) from matching.question")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void who_could_answer_is_told_to_nobody_of_another_partnership() {
        String asked = """
                select matching.named_can_answer(
                    array['%s'::uuid], gen_random_uuid(), '%s', 'HEALTH', r.person_id, 'HEALTH', null)
                from (select '%s'::uuid as person_id) r""".formatted(
                        world.system.staff("health").value(),
                        world.system.partnership("northbank").value(),
                        health(2).value());
        assertThat(canAnswer("health", asked)).isTrue();
        assertThat(canAnswer("health@southmoor", asked)).isFalse();
    }

    private static boolean canAnswer(String account, String asked) {
        return world.as(
                account,
                () -> world.system
                        .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql(asked)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void asking_alone_says_the_same_whether_or_not_there_is_a_hidden_record() {
        people("POLICE", "Q1,,,Zoe,Zander,1970-01-02,f,ZZ9 1AA");
        String without = asked(world.reference(world.person("POLICE", "Q1")));
        String with = asked(world.reference(police(2)));
        assertThat(with).isEqualTo(without).contains("You are not told whether there was anyone to ask");
        PersonId before = health(2);
        answer(health, 2, "NEW");
        assertThat(health(2)).isNotEqualTo(before);
        assertThat(police(2)).isEqualTo(before);
        assertThat(world.list(
                        String.class,
                        "select distinct agency from matching.notice where person_id = '%s'".formatted(before.value())))
                .as("only the agency itself may be told of it")
                .isSubsetOf("HEALTH");
    }

    @Test
    void what_stays_stays_and_is_asked_once() {
        unmerge(3);
        PersonId before = health(3);
        UUID stays = id(3);
        answer(health, 3, "STAYS");
        assertThat(health(3)).isEqualTo(before);
        TestPage again = health.postOnce(question(3), "_form", "", "whose", "NEW", "reason", "Changed my mind");
        assertThat(again.status()).isNotEqualTo(200);
        assertThat(world.as(
                        "health",
                        () -> world.system
                                .bean(AnswerQuestion.class)
                                .answer(stays, Question.Answer.NEW, "Changed my mind")))
                .isNotEmpty();
        assertThat(health(3)).isEqualTo(before);
    }

    @Test
    void undoing_the_un_merge_takes_back_what_it_took_and_the_question_with_it() {
        PersonId before = police(4);
        UUID move = unmerge(4);
        UUID undone = id(4);
        List<Object> problems = world.as(
                "steward", () -> List.copyOf(world.system.bean(UndoMove.class).undo(move, "One after all")));
        assertThat(problems).isEmpty();
        assertThat(police(4)).isEqualTo(before).isEqualTo(health(4));
        assertThat(world.as(
                        "health",
                        () -> world.system
                                .bean(AnswerQuestion.class)
                                .answer(undone, Question.Answer.PARTED, "The other one")))
                .as("there is no other any more")
                .isNotEmpty();
    }

    @Test
    void with_a_person_what_was_asked_of_their_records_is_erased() {
        unmerge(5);
        answer(health, 5, "PARTED");
        PersonId erased = police(5);
        assertThat(world.list(String.class, "select person_ref from matching.question where person_ref = 'N5'"))
                .hasSize(1);
        world.as("privacy", () -> {
            world.system.bean(EraseEverywhere.class).erase(new Erasure(erased, Erasure.Ground.values()[0], "DPO/1"));
            return null;
        });
        assertThat(world.list(String.class, "select person_ref from matching.question where person_ref = 'N5'"))
                .isEmpty();
    }

    private static UUID unmerge(int n) {
        UUID record = world.record("POLICE", "P" + n);
        PersonId person = police(n);
        UnmergePerson.Answer answer = world.as(
                "steward",
                () -> world.system.bean(UnmergePerson.class).unmerge(person, Set.of(record), "Another photograph"));
        return ((UnmergePerson.Answer.Done) answer).moved().move();
    }

    private static String asked(String reference) {
        String path = "/matching/people/" + reference + "/ask";
        return steward.post(path, "_form", form(steward.get(path)), "reason", "The dates of care do not fit")
                .document()
                .select(".govuk-notification-banner")
                .text();
    }

    private static void answer(TestBrowser browser, int n, String whose) {
        TestPage done = browser.post(
                question(n), "_form", form(browser.get(question(n))), "whose", whose, "reason", "Our own notes");
        assertThat(done.text()).contains("Answered. Your record is where you said");
    }

    private static UUID id(int n) {
        return world.one(UUID.class, "select question_id from matching.question where person_ref = 'N%d'".formatted(n));
    }

    private static String question(int n) {
        return "/matching/questions/" + id(n);
    }

    private static String form(TestPage page) {
        return page.document().select("main input[name=_form]").val();
    }
}

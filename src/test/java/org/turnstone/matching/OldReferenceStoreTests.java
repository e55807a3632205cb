package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.person.MoveRecords;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** A reference that was merged away leads to the person it became, and only those who may see what was theirs. */
class OldReferenceStoreTests {
    private static MatchingWorld world;
    private static TestBrowser police;

    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        world.bring("POLICE", "people", MatchingWorld.PEOPLE + """
                1,P1,,,Ann,Ashby,,1990-05-01,f,,
                2,P2,,,Bob,Birch,,1980-06-02,m,,
                3,P3,,,Cal,Cedar,,1970-07-03,m,,
                4,P4,,,Dan,Dogwood,,1960-08-04,m,,
                6,P6,,,Fay,Fir,,1975-04-06,f,,
                7,P7,,,Gus,Gorse,,1965-03-07,m,,
                """);
        world.bring("POLICE", "cohort", "source_ref,person_ref,adopted_on\n6,P6,2025-06-01\n7,P7,2025-06-01\n");
        world.bring("PROBATION", "people", MatchingWorld.PEOPLE + "5,B5,,,Eve,Elm,,1985-09-05,f,,health\n");
        police = world.system.as("police");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void whoever_may_see_the_person_it_became_is_taken_there_with_a_note_through_every_merge_until_it_is_undone() {
        PersonId first = world.person("POLICE", "P1");
        PersonId then = world.person("POLICE", "P2");
        PersonId last = world.person("POLICE", "P3");
        String was = world.reference(first);
        String now = world.reference(last);
        merge(first, then);
        MoveRecords.Moved again = merge(then, last);
        TestPage taken = police.get("/people/" + was.toLowerCase(java.util.Locale.ROOT));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text()).contains(was + " is now part of " + now, "Cal Cedar");
        assertThat(police.get("/people/" + now).text()).doesNotContain("is now part of");
        assertThat(police.get("/people?q=" + was).text()).contains("Cal Cedar", now);
        assertThat(police.getOnce("/people/" + was + "/sources").location()).hasValue("/people/" + now);
        world.as("steward", () -> world.system.bean(MoveRecords.class).undo(again.move(), "Two after all"));
        assertThat(police.get("/people/" + was).text())
                .contains(was + " is now part of " + world.reference(then), "Bob Birch");
    }

    @Test
    void to_whom_nothing_that_went_with_it_may_be_shown_it_is_as_if_it_had_never_been() {
        PersonId hidden = world.person("PROBATION", "B5");
        PersonId shown = world.person("POLICE", "P4");
        String was = world.reference(hidden);
        assertThat(police.getOnce("/people/" + was).status()).isEqualTo(404);
        merge(hidden, shown);
        TestPage answer = police.getOnce("/people/" + was);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo(police.getOnce("/people/BB-BBB").text());
        assertThat(police.get("/people?q=" + was).text()).contains("No one found");
        assertThat(police.get("/people/" + world.reference(shown)).status()).isEqualTo(200);
    }

    @Test
    void what_was_typed_about_someone_who_was_merged_meanwhile_stands_in_the_form_of_whom_they_became() {
        PersonId from = world.person("POLICE", "P6");
        PersonId into = world.person("POLICE", "P7");
        String was = world.reference(from);
        String now = world.reference(into);
        String form = form(police.get("/people/" + was + "/rag"));
        merge(from, into);
        TestPage sent = police.postOnce(
                "/people/" + was + "/rag",
                "_form",
                form,
                "version",
                "as it was",
                "status",
                "amber",
                "ground",
                "ENGAGING",
                "reason",
                "Came on both days");
        assertThat(sent.location()).hasValue("/people/" + now + "/rag");
        assertThat(statuses(into))
                .as("nothing is saved of one under the name of another")
                .isZero();
        TestPage again = police.get("/people/" + now + "/rag");
        assertThat(again.text())
                .contains(now, was + " is now part of this person’s record: the two were found to be one person")
                .contains("Nothing was saved.", "Came on both days")
                .doesNotContain("Your session ended");
        assertThat(again.document().select("input[name=status][checked]").val()).isEqualTo("amber");
        TestPage saved = saved(now, again);
        assertThat(saved.location()).hasValue("/people/" + now);
        assertThat(statuses(into)).isEqualTo(1);
        assertThat(police.get("/people/" + now + "/rag").text()).doesNotContain("is now part of");
    }

    private static TestPage saved(String now, TestPage again) {
        LocalDate today = London.today(world.system.clock());
        return police.postOnce(
                "/people/" + now + "/rag",
                "_form",
                form(again),
                "version",
                again.document().select("input[name=version]").val(),
                "status",
                "amber",
                "from-day",
                String.valueOf(today.getDayOfMonth()),
                "from-month",
                String.valueOf(today.getMonthValue()),
                "from-year",
                String.valueOf(today.getYear()),
                "ground",
                "ENGAGING",
                "reason",
                "Came on both days");
    }

    private static String form(TestPage page) {
        return page.document().select("main input[name=_form]").val();
    }

    private static int statuses(PersonId person) {
        return world.one(
                Integer.class, "select count(*) from rag.setting where person_id = '%s'".formatted(person.value()));
    }

    private static MoveRecords.Moved merge(PersonId from, PersonId into) {
        return world.as("steward", () -> world.system.bean(MoveRecords.class).merge(from, into, "One human being"));
    }
}

package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.person.MoveRecords;
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
                """);
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

    private static MoveRecords.Moved merge(PersonId from, PersonId into) {
        return world.as("steward", () -> world.system.bean(MoveRecords.class).merge(from, into, "One human being"));
    }
}

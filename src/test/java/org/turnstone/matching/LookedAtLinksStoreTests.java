package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.matching.LookAtLink.Answer;
import org.turnstone.person.AutomaticLinks;
import org.turnstone.shared.AgencyCode;

/** After a sign-off: links are looked at by lot, the sample grows, and one that is borne out no more is said to be so. */
class LookedAtLinksStoreTests {
    private static final AgencyPair PAIR = AgencyPair.of(new AgencyCode("POLICE"), new AgencyCode("HOUSING"));
    private static final String LOOK = "/matching/automatic/HOUSING-POLICE/look";
    private static MatchingWorld world;
    private static TestBrowser steward;

    @BeforeAll
    static void three_links_by_weight_that_may_be_seen_and_one_that_may_not() {
        world = new MatchingWorld();
        world.bring("POLICE", "people", MatchingWorld.PEOPLE + """
                1,P1,,,Ann,Ashby,,1990-05-01,f,ZZ1 1AA,
                2,P2,,,Bob,Birch,,1980-06-02,m,ZZ2 2BB,
                3,P3,,,Cal,Cedar,,1970-07-03,m,ZZ3 3CC,
                4,P4,,,Dan,Dogwood,,1960-08-04,m,ZZ4 4DD,
                """);
        world.signOff(PAIR);
        world.bring("HOUSING", "people", MatchingWorld.PEOPLE + """
                1,H1,,,Ann,Ashby,,1990-05-01,f,ZZ1 1AA,
                2,H2,,,Bob,Birch,,1980-06-02,m,ZZ2 2BB,
                3,H3,,,Cal,Cedar,,1970-07-03,m,ZZ3 3CC,
                4,H4,,,Dan,Dogwood,,1960-08-04,m,ZZ4 4DD,health
                """);
        steward = world.system.as("steward");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_sign_off_goes_on_being_checked_by_lot_until_its_sample_proposes_its_withdrawal_and_does_nothing() {
        offeredAreThoseThatMayBeSeen();
        eachAnswerIsALabelOnce();
        oneThatIsWrongProposesTheWithdrawal();
        oneThatNobodyCanTellDoesNotCount();
    }

    private static void offeredAreThoseThatMayBeSeen() {
        for (String ref : List.of("H1", "H2", "H3", "H4")) {
            assertThat(world.person("HOUSING", ref)).isEqualTo(world.person("POLICE", ref.replace('H', 'P')));
        }
        assertThat(steward.get("/matching").text())
                .contains("Look at 3 links of Housing and Police")
                .doesNotContain("Withdraw the sign-off");
        TestPage page = steward.get(LOOK);
        assertThat(page.text()).contains("Is this link right?", "drawn by lot", "The evidence", "Together");
        assertThat(page.text()).doesNotContain("Dogwood");
        assertThat(steward.postOnce(
                                LOOK, "_form", form(page), "record", record(page), "person", person(page), "same", "")
                        .status())
                .isEqualTo(422);
    }

    private static void eachAnswerIsALabelOnce() {
        TestPage page = steward.get(LOOK);
        UUID shown = UUID.fromString(record(page));
        TestPage next =
                steward.post(LOOK, "_form", form(page), "record", record(page), "person", person(page), "same", "yes");
        assertThat(next.text()).contains("Noted. Here is the next");
        assertThat(record(next)).isNotEqualTo(shown.toString());
        assertThat(world.as(
                        "deputy",
                        () -> world.system.bean(LookAtLink.class).say(PAIR, shown, person(page), Said.DIFFERENT)))
                .isEqualTo(new Answer.TooLate());
        assertThat(sample()).isEqualTo(new Rate(301, 0));
        assertThat(steward.get("/matching").text()).contains("Look at 2 links of Housing and Police");
        assertThat(steward.get("/matching/automatic").text())
                .contains("1 looked at since, 0 not one person, the last on");
    }

    private static void oneThatIsWrongProposesTheWithdrawal() {
        TestPage page = steward.get(LOOK);
        TestPage records =
                steward.post(LOOK, "_form", form(page), "record", record(page), "person", person(page), "same", "no");
        assertThat(records.text()).contains("Take the record out that is another person's", "Records of");
        assertThat(sample()).isEqualTo(new Rate(302, 1));
        assertThat(steward.get("/matching").text()).contains("Withdraw the sign-off of Housing and Police?");
        for (String path : List.of("/matching/automatic", "/matching/automatic/HOUSING-POLICE")) {
            assertThat(steward.get(path).text())
                    .contains("Proposed: withdraw the sign-off", "The sample now shows only that at least 98.1%");
        }
        assertThat(world.as(
                        "steward", () -> world.system.bean(AutomaticLinks.class).inForce()))
                .as("it stays until a person withdraws it")
                .hasSize(1);
    }

    private static void oneThatNobodyCanTellDoesNotCount() {
        TestPage page = steward.get(LOOK);
        TestPage after =
                steward.post(LOOK, "_form", form(page), "record", record(page), "person", person(page), "same", "ask");
        assertThat(after.text()).contains("There is none left to look at").doesNotContain("Dogwood");
        assertThat(sample()).isEqualTo(new Rate(302, 1));
        assertThat(steward.get("/matching").text()).doesNotContain("Look at 1 link");
    }

    private static Rate sample() {
        return world.as("steward", () -> world.system.bean(Precision.class).sample(PAIR));
    }

    private static String form(TestPage page) {
        return page.document().select("main input[name=_form]").val();
    }

    private static String record(TestPage page) {
        return page.document().select("main input[name=record]").val();
    }

    private static String person(TestPage page) {
        return page.document().select("main input[name=person]").val();
    }
}

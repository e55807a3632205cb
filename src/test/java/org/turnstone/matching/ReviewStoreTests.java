package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.governance.Job;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** The steward's queue: its order, decisions that last, a second person over a veto, and the sign-off. */
class ReviewStoreTests {
    private static final String HEADER = "source_ref,person_ref,forename,surname,date_of_birth,sex,postcode\n";
    private static MatchingWorld world;
    private static TestBrowser steward;
    private static TestBrowser second;

    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        world.bring("POLICE", "people", HEADER + """
                1,P1,Ann,Ashby,1990-05-01,f,ZZ1 1AA
                2,P2,Bob,Birch,1980-06-02,m,ZZ2 2BB
                3,P3,Cal,Cedar,1970-07-03,m,ZZ3 3CC
                4,P4,Dan,Dogwood,1960-08-04,m,ZZ4 4DD
                5,P5,Eve,Elm,1985-09-05,f,ZZ5 5EE
                """);
        world.bring("POLICE", "cohort", "source_ref,person_ref,adopted_on\n2,P2,2025-01-01\n3,P3,2025-01-01\n");
        world.bring("HOUSING", "people", HEADER + "1,H1,Ann,Ashby,1990-05-01,f,ZZ1 1AA\n");
        world.bring("HOUSING", "people", HEADER + "2,H2,Bob,Birch,1980-06-02,m,ZZ2 2BB\n");
        world.bring("PROBATION", "people", HEADER + "3,B3,Cal,Cedar,1970-07-03,m,ZZ3 3CC\n");
        world.bring("PROBATION", "custody", "source_ref,person_ref,reason,received_on\n1,B3,remand,2026-01-03\n");
        world.bring("HOUSING", "people", HEADER + "4,H4,Rory,Dogwood,1960-08-04,m,ZZ4 4DD\n");
        world.bring("HOUSING", "people", HEADER + "5,H5,Eve,Elm,1985-09-05,f,ZZ5 5EE\n");
        steward = world.system.as("steward");
        second = world.system.as("deputy");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void custody_of_the_cohort_comes_first_then_the_cohort_then_the_oldest() {
        TestPage page = steward.get("/matching");
        List<String> names = page.document().select("main tbody th a").eachText();
        assertThat(names.indexOf("Cal Cedar")).isZero();
        assertThat(names.indexOf("Bob Birch")).isEqualTo(1);
        assertThat(page.text())
                .contains(
                        "Arrest or custody of someone who may be on the cohort",
                        "records wait",
                        "counted once 20 records are decided");
        assertThat(steward.get("/matching/automatic").text())
                .contains("nobody has looked at count as not taken apart")
                .doesNotContainPattern("taken apart: at least");
    }

    @Test
    void home_says_how_much_waits_and_leads_there() {
        TestPage queue = steward.get("/matching");
        List<String> counted = queue.document().select(".ts-counts__n").eachText();
        TestPage home = steward.get("/");
        List<String> lines = home.document()
                .select("main .ts-section .ts-list a[href^=/matching]")
                .eachText();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith(counted.getFirst() + " record").contains("to be linked");
        assertThat(lines.getLast()).startsWith(counted.getLast() + " decision").contains("for a second person");
        assertThat(world.system.as("coordinator").get("/").text()).doesNotContain("to be linked");
    }

    @Test
    void a_decision_opens_the_next_and_somebody_new_is_a_denial_that_lasts() {
        String doubt = doubt("H1");
        TestPage shown = steward.get(doubt);
        assertThat(shown.text())
                .contains(
                        "Is this one person or two?",
                        "The evidence",
                        "The same name",
                        "Together",
                        "Who else it could be")
                .contains("The evidence is enough, but links without a number are not signed off");
        PersonId ann = world.person("POLICE", "P1");
        TestPage refused = steward.postOnce(doubt, "_form", form(shown), "same", "", "reason", "");
        assertThat(refused.status()).isEqualTo(422);
        TestPage next =
                steward.post(doubt, "_form", form(shown), "same", "new", "reason", "Another Ann: asked housing");
        assertThat(next.text()).contains("Settled. The rows that waited go in", "Is this one person or two?");
        assertThat(world.person("HOUSING", "H1")).isNotEqualTo(ann);
        assertThat(world.list(String.class, """
                        select kind || ' ' || (person_id = '%s') from person.identity_claim
                        where person_ref = 'H1' order by kind""".formatted(ann.value())))
                .containsExactly("ASSERTED false", "DENIED true");
        String reference = world.reference(ann);
        String other = world.reference(world.person("HOUSING", "H1"));
        TestPage merge = steward.get("/matching/people/" + reference + "/merge?with=" + other);
        assertThat(merge.text()).contains("someone decided before that these are two people", "Propose the merge");
    }

    @Test
    void asking_keeps_the_record_with_its_note_behind_all_that_can_be_decided() {
        String doubt = doubt("H2");
        TestPage shown = steward.get(doubt);
        steward.post(doubt, "_form", form(shown), "same", "ask", "reason", "Asked housing for the middle name");
        assertThat(steward.get(doubt).text()).contains("Asked", "Asked housing for the middle name");
        List<String> names =
                steward.get("/matching").document().select("main tbody th a").eachText();
        assertThat(names.getLast()).isEqualTo("Bob Birch");
        assertThat(world.one(Integer.class, "select count(*) from imports.waiting_row where person_ref = 'H2'"))
                .isEqualTo(1);
    }

    @Test
    void a_link_over_a_veto_needs_another_than_whoever_proposes_it() {
        String doubt = doubt("H4");
        TestPage shown = steward.get(doubt);
        assertThat(shown.text()).contains("Stopped from linking by itself", "twins?");
        String dan = world.person("POLICE", "P4").value().toString();
        TestPage proposed = steward.post(doubt, "_form", form(shown), "same", dan, "reason", "He uses both names");
        assertThat(proposed.text()).contains("A second data steward has to confirm it");
        String proposal = steward.get("/matching")
                .document()
                .select("main a[href^=/matching/second/]")
                .attr("href");
        TestPage own = steward.get(proposal);
        assertThat(own.text()).contains("You proposed this, so another data steward decides it");
        TestPage theirs = second.get(proposal);
        assertThat(steward.postOnce(proposal, "_form", form(theirs), "agreed", "yes", "reason", "I am sure")
                        .status())
                .isEqualTo(422);
        assertThat(world.list(String.class, "select person_ref from person.record where person_ref = 'H4'"))
                .isEmpty();
        second.post(proposal, "_form", form(second.get(proposal)), "agreed", "yes", "reason", "Looked at both files");
        assertThat(world.person("HOUSING", "H4").value()).hasToString(dan);
    }

    @Test
    void links_without_a_number_are_made_only_after_a_sample_two_signatures_and_until_withdrawn() {
        AgencyPair pair = AgencyPair.of(new AgencyCode("POLICE"), new AgencyCode("HOUSING"));
        SignOffLinks signOff = world.system.bean(SignOffLinks.class);
        assertThat(world.as("steward", () -> signOff.propose(pair, LinkOrder.STARTING, "Looks right")))
                .as("too small a sample")
                .isNotEmpty();
        world.as("steward", () -> world.system.bean(JdbcClient.class).sql("""
                        insert into matching.decision
                        select gen_random_uuid(), partnership.my_partnership(), gen_random_uuid(), null, 'HOUSING',
                               array['POLICE'], 'SAME', true, 'W', staff_id, now()
                        from partnership.acting(), generate_series(1, 1000)""").update());
        assertThat(world.as("steward", () -> signOff.propose(pair, LinkOrder.STARTING, "1,000 right")))
                .isEmpty();
        UUID proposal = world.one(UUID.class, "select proposal_id from matching.proposal where kind = 'AUTOMATIC'");
        assertThat(world.as("steward", () -> decide(proposal))).isNotEmpty();
        world.bring("HOUSING", "people", HEADER + "6,H6,Eve,Elm,1985-09-05,f,ZZ5 5EE\n");
        assertThat(doubt("H6")).as("off until confirmed").isNotEmpty();
        assertThat(world.as("deputy", () -> decide(proposal))).isEmpty();
        assertThat(steward.get(doubt("H6")).text())
                .as("it waits since before the sign-off")
                .contains("The records you may see are enough by now to say who this is")
                .doesNotContain("settled by you alone");
        world.bring("HOUSING", "people", HEADER + "7,H7,Eve,Elm,1985-09-05,f,ZZ5 5EE\n");
        assertThat(world.person("HOUSING", "H7")).isEqualTo(world.person("POLICE", "P5"));
        assertThat(steward.get("/matching/automatic").text()).contains("Signed off from");
        assertThat(world.as("steward", () -> signOff.withdraw(pair, "A wrong link was found")))
                .isEmpty();
        world.bring("HOUSING", "people", HEADER + "8,H8,Eve,Elm,1985-09-05,f,ZZ5 5EE\n");
        assertThat(doubt("H8")).as("off again").isNotEmpty();
    }

    @Test
    void a_record_waits_in_words_of_what_is_held_now_until_a_number_decides_it() {
        String row = "source_ref,person_ref,pnc,forename,surname,date_of_birth,sex\n%1$s,%1$s,%2$s,Gil,%3$s,%4$s,m\n";
        world.bring("POLICE", "people", row.formatted("P9", "2019/0000093S", "Gorse", "1940-02-03"));
        world.bring("POLICE", "people", row.formatted("P10", "", "Hazel", "1971-05-06"));
        world.bring("HOUSING", "people", row.formatted("H9", "2019/0000093S", "Gorse", "1970-02-03"));
        world.bring("HOUSING", "people", row.formatted("H10", "2019/0000094S", "Hazel", "1971-05-06"));
        assertThat(steward.get(doubt("H9")).text())
                .contains("Stopped from linking by itself", "births a generation apart")
                .doesNotContain("enough by now");
        assertThat(steward.get("/matching").text()).doesNotContain("hardly like it");
        world.bring("POLICE", "people", row.formatted("P9", "2019/0000093S", "Gorse", "1970-02-03"));
        world.bring("POLICE", "people", row.formatted("P10", "2019/0000095S", "Quill", "1971-05-06"));
        assertThat(steward.get(doubt("H9")).text())
                .contains("The records you may see are enough by now to say who this is");
        Job job = world.system
                .beans(Job.class)
                .filter(one -> one.name().equals("let-settled-rows-in"))
                .findFirst()
                .orElseThrow();
        world.system.actingAs("import", job::run);
        assertThat(world.person("HOUSING", "H9")).isEqualTo(world.person("POLICE", "P9"));
        assertThat(steward.get("/matching").text())
                .contains("Those whose records you may see are hardly like it by now");
    }

    private static List<?> decide(UUID proposal) {
        return world.system.bean(DecideProposal.class).decide(proposal, true, "Looked at the sample");
    }

    private static String doubt(String ref) {
        return "/matching/doubts/"
                + world.one(UUID.class, "select doubt_id from person.doubt where person_ref = '%s'".formatted(ref));
    }

    private static String form(TestPage page) {
        return page.document().select("main input[name=_form]").val();
    }
}

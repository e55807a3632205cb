package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestStaff;
import org.turnstone.matching.DecideDoubt.Choice;
import org.turnstone.shared.PersonId;

/** What waits for a second person says of whom; what came of it says who proposed, who confirmed, and who undid it and why. */
class SecondListedStoreTests {
    private static final String HEADER = "source_ref,person_ref,forename,surname,date_of_birth,sex,postcode\n";
    private static MatchingWorld world;

    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        world.bring("POLICE", "people", HEADER + """
                1,P1,Fay,Fir,1975-10-06,f,ZZ6 6FF
                2,P2,Gwen,Gorse,1965-11-07,f,ZZ7 7GG
                4,P4,Dan,Dogwood,1960-08-04,m,ZZ4 4DD
                """);
        world.bring("HOUSING", "people", HEADER + "4,H4,Rory,Dogwood,1960-08-04,m,ZZ4 4DD\n");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_record_to_be_linked_is_named_and_nobody_whom_it_would_be_about() {
        PersonId dan = world.person("POLICE", "P4");
        UUID doubt = world.one(UUID.class, "select doubt_id from person.doubt where person_ref = 'H4'");
        assertThat(world.as(
                        "steward",
                        () -> world.system
                                .bean(DecideDoubt.class)
                                .decide(doubt, new Choice.Same(dan), "One file", "H4")))
                .isInstanceOf(DecideDoubt.Answer.WaitsForSecond.class);
        assertThat(listed("deputy"))
                .contains("Link Rory Dogwood, ", " record H4")
                .doesNotContain("Dan Dogwood");
        world.system
                .owner()
                .sql("insert into governance.exclusion values (?, ?, ?, 'Knows them', date '2020-01-01', null)")
                .params(
                        TestStaff.id("partnership", "northbank", "northbank"),
                        dan.value(),
                        world.system.staff("deputy").value())
                .update();
        assertThat(listed("deputy"))
                .contains("Link Rory Dogwood, ", " record H4")
                .doesNotContain("Dan Dogwood", "may not see");
    }

    @Test
    void a_merge_names_who_proposed_and_who_confirmed_it_and_who_undid_it_and_why() {
        PersonId fay = world.person("POLICE", "P1");
        PersonId gwen = world.person("POLICE", "P2");
        assertThat(world.as(
                        "steward",
                        () -> world.system.bean(MergePeople.class).merge(fay, gwen, "She married and moved")))
                .isInstanceOf(MergePeople.Answer.WaitsForSecond.class);
        assertThat(listed("deputy"))
                .contains("Merge Fay Fir, " + world.reference(fay) + " with Gwen Gorse, " + world.reference(gwen));
        UUID proposal = world.one(UUID.class, "select proposal_id from matching.proposal where kind = 'MERGE'");
        assertThat(world.as(
                        "deputy",
                        () -> world.system.bean(DecideProposal.class).decide(proposal, true, "Looked at both")))
                .isEmpty();
        UUID move = world.one(UUID.class, "select move_id from person.move");
        for (String page : new String[] {"/matching/moves", "/matching/moves/" + move}) {
            assertThat(world.system.as("steward").get(page).text())
                    .contains("Proposed by Data steward of northbank, Council. Confirmed by Data steward")
                    .doesNotContain("Undone on");
        }
        assertThat(world.as("deputy", () -> world.system.bean(UndoMove.class).undo(move, "Two after all")))
                .isEmpty();
        for (String page : new String[] {"/matching/moves", "/matching/moves/" + move}) {
            assertThat(world.system.as("steward").get(page).text())
                    .containsPattern("Undone on .* by Data steward of northbank, Council: Two after all");
        }
    }

    @Test
    void an_empty_reference_to_merge_with_is_asked_for() {
        String path = "/matching/people/" + world.reference(world.person("POLICE", "P4")) + "/merge";
        assertThat(world.system.as("steward").get(path).text()).doesNotContain("There is a problem");
        assertThat(world.system.as("steward").get(path + "?with=").text())
                .contains("Enter the reference of the other person");
    }

    private static String listed(String account) {
        return world.system.as(account).get("/matching").text();
    }
}

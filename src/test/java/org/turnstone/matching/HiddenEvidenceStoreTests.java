package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.matching.DecideDoubt.Answer;
import org.turnstone.matching.DecideDoubt.Choice;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/**
 * Someone of whom the steward may see a record, but not the one that is like the doubtful record: nobody alone passes over
 * them, and nobody at all says of them that it is not theirs.
 */
class HiddenEvidenceStoreTests {
    private static final String HEADER =
            "source_ref,person_ref,category,pnc,nhs,forename,surname,date_of_birth,sex,postcode\n";
    private static MatchingWorld world;

    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        people("POLICE", "P1,,2019/0000001S,,Ann,Ashby,1990-05-01,f,ZZ1 1AA");
        people("HEALTH", "N1,health,2019/0000001S,9434765919,Ann,Birch,1990-05-01,f,ZZ1 2AA");
        people("POLICE", "Q1,,,,Ann,Birch,1971-03-09,f,ZZ9 1QQ");
        people("HOUSING", "H1,,,9434765919,Ann,Birch,,f,");
        people("POLICE", "P2,,2019/0000002S,,Cal,Cedar,1970-07-03,m,ZZ3 3CC");
        people("HEALTH", "N2,health,2019/0000002S,9434765870,Cal,Dogwood,1970-07-03,m,ZZ3 4CC");
        people("POLICE", "Q2,,,,Cal,Dogwood,1951-02-08,m,ZZ9 2QQ");
        people("HOUSING", "H2,,,9434765870,Cal,Dogwood,,m,");
        people("POLICE", "Q3,,,,Eve,Elm,1985-09-05,f,ZZ5 5EE");
        people("HEALTH", "N3,health,,,Quillon,Zanderby,1985-09-05,f,ZZ5 5EE");
        people("HEALTH", "N3,health,,,Eve,Elm,1985-09-05,f,ZZ5 5EE");
        people("HOUSING", "H3,,,,Eve,Elm,1985-09-05,f,ZZ5 5EE");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void people(String agency, String row) {
        world.bring(agency, "people", HEADER + row.split(",", 2)[0] + "," + row + "\n");
    }

    @Test
    void that_it_is_someone_new_takes_two_and_denies_only_whom_they_were_shown() {
        PersonId passedOver = partlyHidden("P1", "N1");
        assertThat(decide("H1", new Choice.SomeoneNew())).isInstanceOf(Answer.WaitsForSecond.class);
        assertThat(confirmed("H1")).isEmpty();
        assertThat(world.person("HOUSING", "H1")).isNotIn(passedOver, world.person("POLICE", "Q1"));
        assertThat(denied("H1")).containsExactly(world.person("POLICE", "Q1").value());
        assertThat(world.list(UUID.class, "select person_id from matching.decision where said = 'DIFFERENT'"))
                .as("nor is it a label of how right links are")
                .doesNotContain(passedOver.value());
    }

    @Test
    void nobody_who_weighs_less_than_them_is_linked_by_one_alone() {
        partlyHidden("P2", "N2");
        PersonId shown = world.person("POLICE", "Q2");
        assertThat(decide("H2", new Choice.Same(shown))).isInstanceOf(Answer.WaitsForSecond.class);
        assertThat(confirmed("H2")).isEmpty();
        assertThat(world.person("HOUSING", "H2")).isEqualTo(shown);
        assertThat(denied("H2")).isEmpty();
    }

    @Test
    void beside_somebody_hidden_from_every_steward_two_together_link() {
        PersonId shown = world.person("POLICE", "Q3");
        assertThat(shown).isNotEqualTo(world.person("HEALTH", "N3"));
        assertThat(decide("H3", new Choice.Same(shown))).isInstanceOf(Answer.WaitsForSecond.class);
        assertThat(confirmed("H3")).isEmpty();
        assertThat(world.person("HOUSING", "H3")).isEqualTo(shown);
        assertThat(denied("H3")).isEmpty();
    }

    /** One person, of whom health's record alone brings the doubt up. */
    private static PersonId partlyHidden(String police, String health) {
        PersonId person = world.person("POLICE", police);
        assertThat(world.person("HEALTH", health)).isEqualTo(person);
        return person;
    }

    private static Answer decide(String ref, Choice choice) {
        return world.as(
                "steward", () -> world.system.bean(DecideDoubt.class).decide(doubt(ref), choice, "The same file", ""));
    }

    private static List<Problem> confirmed(String ref) {
        UUID proposal = world.one(
                UUID.class, "select proposal_id from matching.proposal where doubt_id = '" + doubt(ref) + "'");
        return world.as(
                "deputy", () -> world.system.bean(DecideProposal.class).decide(proposal, true, "Looked at both"));
    }

    private static List<UUID> denied(String ref) {
        return world.list(
                UUID.class,
                "select person_id from person.identity_claim where kind = 'DENIED' and person_ref = '" + ref + "'");
    }

    private static UUID doubt(String ref) {
        return world.one(UUID.class, "select doubt_id from person.doubt where person_ref = '" + ref + "'");
    }
}

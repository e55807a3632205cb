package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.governance.Job;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.matching.DecideDoubt.Answer;
import org.turnstone.matching.DecideDoubt.Choice;
import org.turnstone.partnership.Membership;
import org.turnstone.person.AutomaticLinks;
import org.turnstone.person.AutomaticLinks.InForce;
import org.turnstone.person.MoveRecords;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** What one alone may not decide: over all that is held now, beside people who are hidden, and on a sample that is wrong. */
class SecondWordStoreTests {
    private static final String HEADER = "source_ref,person_ref,pnc,nhs,forename,surname,date_of_birth,sex,postcode\n";
    private static MatchingWorld world;
    private static TestBrowser steward;

    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        people("POLICE", "P1,,,Ann,Ashby,1990-05-01,f,ZZ1 1AA");
        people("POLICE", "P2,,,Bob,Birch,1980-06-02,m,ZZ2 2BB");
        people("POLICE", "P3,,,Cal,Cedar,1970-07-03,m,ZZ3 3CC");
        people("HEALTH", "N4,,,Dan,Dogwood,1960-08-04,m,ZZ4 4DD");
        people("POLICE", "P5,,,Eve,Elm,1985-09-05,f,ZZ5 5EE");
        people("HOUSING", "H1,2019/0000001S,,Ann,Ashby,1990-05-01,f,ZZ1 1AA");
        people("HOUSING", "H2,2019/0000004S,,Bob,Birch,1980-06-02,m,ZZ2 2BB");
        people("HOUSING", "H3,,,Rory,Cedar,1970-07-03,m,ZZ3 3CC");
        people("HOUSING", "H4,,,Dan,Dogwood,1960-08-04,m,ZZ4 4DD");
        people("HOUSING", "H5,,,Eve,Elm,1985-09-05,f,ZZ5 5EE");
        steward = world.system.as("steward");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void people(String agency, String row) {
        world.bring(agency, "people", HEADER + row.split(",", 2)[0] + "," + row + "\n");
    }

    @Test
    void a_number_that_came_since_needs_a_second_person() {
        assertThat(veto("H1")).as("nothing stood against it when it came").isEmpty();
        people("POLICE", "P1,2019/0000002S,,Ann,Ashby,1990-05-01,f,ZZ1 1AA");
        assertThat(same("H1", world.person("POLICE", "P1"))).isInstanceOf(Answer.WaitsForSecond.class);
        assertThat(world.list(String.class, "select array_to_string(vetoes, ';') from matching.proposal"))
                .contains("both have a number of one kind that passes its check, and they differ");
    }

    @Test
    void so_does_a_number_of_somebody_merged_with_the_candidate_since() {
        people("POLICE", "Q2,2019/0000003S,,Robert,Birchwood,1979-01-02,m,ZZ9 2BB");
        PersonId into = world.person("POLICE", "Q2");
        merge(world.person("POLICE", "P2"), into);
        assertThat(same("H2", into)).isInstanceOf(Answer.WaitsForSecond.class);
    }

    @Test
    void what_is_confirmed_is_done_or_says_why_not() {
        PersonId cal = world.person("POLICE", "P3");
        people("POLICE", "Q3,,,Calvin,Oak,1971-07-03,m,ZZ9 3CC");
        people("POLICE", "R3,,,Carl,Larch,1972-07-03,m,ZZ8 3CC");
        PersonId last = world.person("POLICE", "R3");
        merge(cal, world.person("POLICE", "Q3"));
        merge(world.person("POLICE", "Q3"), last);
        assertThat(same("H3", last)).isInstanceOf(Answer.WaitsForSecond.class);
        UUID proposal = world.one(
                UUID.class, "select proposal_id from matching.proposal where to_person = '" + last.value() + "'");
        List<Problem> problems = world.as("deputy", () -> decide(proposal));
        boolean linked = !world.list(String.class, "select person_ref from person.record where person_ref = 'H3'")
                .isEmpty();
        boolean open = world.one(
                Boolean.class,
                "select decided_at is null from matching.proposal where proposal_id = '" + proposal + "'");
        assertThat(linked).as("%s", problems).isEqualTo(problems.isEmpty()).isNotEqualTo(open);
    }

    @Test
    void somebody_hidden_is_neither_offered_nor_taken_and_someone_new_needs_a_second_person() {
        PersonId hidden = world.person("HEALTH", "N4");
        TestPage page = steward.get("/matching/doubts/" + doubt("H4"));
        assertThat(page.body()).doesNotContain(hidden.value().toString());
        assertThat(page.text())
                .contains("This cannot be settled by you alone")
                .doesNotContain("someone you may not see");
        assertThat(same("H4", hidden)).isInstanceOf(Answer.Refused.class);
        assertThat(world.as("steward", () -> decide("H4", new Choice.SomeoneNew())))
                .isInstanceOf(Answer.WaitsForSecond.class);
        UUID proposal = world.one(UUID.class, "select proposal_id from matching.proposal where kind = 'NEW'");
        assertThat(world.as("steward", () -> decide(proposal)))
                .as("not by the same")
                .isNotEmpty();
        assertThat(world.as("deputy", () -> decide(proposal))).isEmpty();
        assertThat(world.person("HOUSING", "H4")).isNotEqualTo(hidden);
    }

    @Test
    void a_sample_that_shows_links_to_be_wrong_is_not_signed_off_nor_confirmed() {
        AgencyPair pair = AgencyPair.of(new AgencyCode("PROBATION"), new AgencyCode("HOUSING"));
        SignOffLinks signOff = world.system.bean(SignOffLinks.class);
        sample("SAME", 300);
        assertThat(world.as("steward", () -> signOff.propose(pair, LinkOrder.STARTING, "300 right")))
                .isEmpty();
        sample("DIFFERENT", 3);
        UUID proposal = world.one(UUID.class, "select proposal_id from matching.proposal where kind = 'AUTOMATIC'");
        assertThat(world.as("deputy", () -> decide(proposal))).isNotEmpty();
        assertThat(world.list(Integer.class, "select sampled from person.sign_off"))
                .isEmpty();
        assertThat(world.as("steward", () -> signOff.propose(pair, LinkOrder.STARTING, "300 of 303 right")))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("99.0% must be");
    }

    @Test
    void what_was_settled_meanwhile_is_closed_and_says_so() {
        people("POLICE", "P7,,,Gil,Gorse,1975-05-01,m,ZZ7 1AA");
        people("HOUSING", "H7,,,Guy,Gorse,1975-05-01,m,ZZ7 1AA");
        assertThat(same("H7", world.person("POLICE", "P7"))).isInstanceOf(Answer.WaitsForSecond.class);
        UUID proposal = world.one(UUID.class, """
                select proposal_id from matching.proposal p
                where doubt_id = (select doubt_id from person.doubt where person_ref = 'H7')""");
        people("POLICE", "Q7,2019/0000007S,,Guy,Gorse,1976-01-01,m,ZZ7 9AA");
        people("HOUSING", "H7,2019/0000007S,,Guy,Gorse,1976-01-01,m,ZZ7 9AA");
        assertThat(world.person("HOUSING", "H7")).isEqualTo(world.person("POLICE", "Q7"));
        assertThat(steward.get("/matching/second/" + proposal).text()).contains("Settled meanwhile");
        assertThat(world.as("deputy", () -> decide(proposal)))
                .extracting(Problem::message)
                .containsExactly(SettledMeanwhile.WORDS);
        assertThat(steward.get("/matching").body()).doesNotContain(proposal.toString());
    }

    @Test
    void of_two_sign_offs_of_one_day_the_later_counts_and_the_earlier_is_withdrawn() {
        AutomaticLinks links = world.system.bean(AutomaticLinks.class);
        AgencyCode yos = new AgencyCode("YOS");
        for (double threshold : List.of(25.0, 15.0, 20.0)) {
            world.as("deputy", () -> {
                Membership second = world.system.membership("deputy");
                var order = new LinkOrder(threshold, 10, -3);
                var today = London.today(world.system.clock());
                links.signOff(
                        second,
                        new InForce(yos, yos, order, 300, 0, today, world.system.staff("steward"), second.staff()),
                        "Right",
                        world.system.clock().instant());
                return null;
            });
        }
        assertThat(world.as("steward", links::inForce).stream()
                        .filter(one -> one.one().equals(yos))
                        .map(one -> one.order().threshold()))
                .containsExactly(20.0);
    }

    @Test
    void rows_that_could_not_go_in_when_their_record_was_settled_go_in_with_the_job() {
        world.as("steward", () -> world.system.bean(JdbcClient.class).sql("""
                        update person.doubt set settled_new = true, settled_at = now(), settled_reason = 'Another Eve',
                               settled_by = (select staff_id from partnership.acting())
                        where person_ref = 'H5'""").update());
        Job job = world.system
                .beans(Job.class)
                .filter(one -> one.name().equals("let-settled-rows-in"))
                .findFirst()
                .orElseThrow();
        world.system.actingAs("import", job::run);
        assertThat(world.person("HOUSING", "H5")).isNotEqualTo(world.person("POLICE", "P5"));
    }

    @Test
    void taking_out_all_that_is_shown_is_refused_alike_whether_or_not_something_is_hidden() {
        people("POLICE", "P6,,9434765919,Fay,Fir,1991-05-01,f,ZZ6 1AA");
        people("HEALTH", "N6,,9434765919,Fay,Fir,1991-05-01,f,ZZ6 1AA");
        people("POLICE", "P7,,9434765870,Guy,Gorse,1992-05-01,m,ZZ7 1AA");
        PersonId person = world.person("POLICE", "P6");
        assertThat(world.person("HEALTH", "N6")).isEqualTo(person);
        for (String reason : List.of("", "Health says so")) {
            assertThat(unmerge(person, "P6", reason))
                    .as("with the reason '%s'", reason)
                    .isEqualTo(unmerge(world.person("POLICE", "P7"), "P7", reason))
                    .isInstanceOf(UnmergePerson.Answer.Refused.class);
        }
        assertThat(world.person("POLICE", "P6")).isEqualTo(person);
    }

    private static UnmergePerson.Answer unmerge(PersonId person, String ref, String reason) {
        UUID record = world.record("POLICE", ref);
        return world.as(
                "steward", () -> world.system.bean(UnmergePerson.class).unmerge(person, Set.of(record), reason));
    }

    private static void sample(String said, int pairs) {
        world.as(
                "steward",
                () -> world.system
                        .bean(JdbcClient.class)
                        .sql("""
                        insert into matching.decision
                        select gen_random_uuid(), partnership.my_partnership(), gen_random_uuid(), null, 'HOUSING',
                               array['PROBATION'], :said, true, 'W', staff_id, now()
                        from partnership.acting(), generate_series(1, :pairs)""")
                        .param("said", said)
                        .param("pairs", pairs)
                        .update());
    }

    private static void merge(PersonId from, PersonId into) {
        world.as("steward", () -> world.system.bean(MoveRecords.class).merge(from, into, "One human being"));
    }

    private static Answer same(String ref, PersonId person) {
        return world.as("steward", () -> decide(ref, new Choice.Same(person)));
    }

    private static Answer decide(String ref, Choice choice) {
        return world.system.bean(DecideDoubt.class).decide(UUID.fromString(doubt(ref)), choice, "The same file", "");
    }

    private static List<Problem> decide(UUID proposal) {
        return world.system.bean(DecideProposal.class).decide(proposal, true, "Looked at both");
    }

    private static String veto(String ref) {
        return world.one(
                String.class, "select array_to_string(vetoes, ';') from person.doubt where person_ref = '" + ref + "'");
    }

    private static String doubt(String ref) {
        return world.one(UUID.class, "select doubt_id from person.doubt where person_ref = '" + ref + "'")
                .toString();
    }
}

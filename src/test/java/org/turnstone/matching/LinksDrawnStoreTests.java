package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.matching.LookAtLink.Answer;
import org.turnstone.matching.LookedAtLinks.Drawn;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** Which links are drawn to be looked at, and which answers are taken: whatever is hidden, and whatever came meanwhile. */
class LinksDrawnStoreTests {
    private static final AgencyPair PAIR = AgencyPair.of(new AgencyCode("POLICE"), new AgencyCode("HOUSING"));
    private static final AgencyPair LATER = AgencyPair.of(new AgencyCode("CHARITY"), new AgencyCode("HOUSING"));
    private static final String LOOK = "/matching/automatic/HOUSING-POLICE/look";
    private static final String TOO_LATE = "That link has been looked at or undone meanwhile; nothing was noted";
    private static final int MANY = 1_600;
    private static MatchingWorld world;
    private static TestBrowser steward;

    @BeforeAll
    static void links_by_weight_and_for_one_of_them_a_later_record_by_a_number() {
        world = new MatchingWorld();
        world.bring("POLICE", "people", MatchingWorld.PEOPLE + """
                1,P1,2019/0000011S,,Ann,Ashby,,1990-05-01,f,ZZ1 1AA,
                2,P2,,,Bob,Birch,,1980-06-02,m,ZZ2 2BB,
                3,P3,,,Cal,Cedar,,1970-07-03,m,ZZ3 3CC,
                4,P4,,,Dan,Dogwood,,1960-08-04,m,ZZ4 4DD,
                5,P5,,,Eve,Elder,,1985-09-05,f,ZZ5 5EE,
                6,P6,,,Fay,Fern,,1975-10-06,f,ZZ6 6FF,
                7,P7,,,Gil,Gorse,,1965-11-07,m,ZZ7 7GG,
                """);
        world.signOff(PAIR);
        world.signOff(LATER);
        world.bring("HOUSING", "people", MatchingWorld.PEOPLE + """
                1,H1,,,Ann,Ashby,,1990-05-01,f,ZZ1 1AA,
                2,H2,,,Bob,Birch,,1980-06-02,m,ZZ2 2BB,
                3,H3,,,Cal,Cedar,,1970-07-03,m,ZZ3 3CC,
                4,H4,,,Dan,Dogwood,,1960-08-04,m,ZZ4 4DD,
                5,H5,,,Eve,Elder,,1985-09-05,f,ZZ5 5EE,
                6,H6,,,Fay,Fern,,1975-10-06,f,ZZ6 6FF,
                7,H7,,,Gil,Gorse,,1965-11-07,m,ZZ7 7GG,health
                """);
        world.bring("CHARITY", "people", MatchingWorld.PEOPLE + """
                1,C1,2019/0000011S,,Ann,Ashby,,1990-05-01,f,ZZ1 1AA,
                """);
        steward = world.system.as("steward");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void hidden_links_change_nothing_of_what_is_drawn_however_many_and_new_they_are() {
        List<Drawn> before = drawn(PAIR);
        Map<AgencyPair, Integer> standing = standing();
        assertThat(before).isNotEmpty();
        assertThat(standing).containsEntry(PAIR, before.size()).containsEntry(LATER, 0);
        world.as(
                "import",
                () -> world.system
                        .bean(JdbcClient.class)
                        .sql("""
                        with made as (
                            insert into person.record (record_id, partnership_id, person_id, owner_agency, person_ref, category,
                                                       forename, surname, said_at, withdrawn)
                            select gen_random_uuid(), r.partnership_id, r.person_id, r.owner_agency, 'X' || n, r.category,
                                   r.forename, r.surname, r.said_at, false
                            from person.record r, generate_series(1, :many) as n
                            where r.owner_agency = 'HOUSING' and r.person_ref = 'H7' returning *)
                        insert into person.identity_claim (partnership_id, person_id, owner_agency, person_ref, reference, rule,
                                                           reason, decided_by, recorded_at)
                        select partnership_id, person_id, owner_agency, person_ref, '', 'weight of evidence', '',
                               gen_random_uuid(), now() from made""")
                        .param("many", MANY)
                        .update());
        assertThat(world.as(
                        "import",
                        () -> world.system
                                .bean(LookedAtLinks.class)
                                .left(List.of(PAIR), 10_000)
                                .get(PAIR)))
                .as("the job, from whom nothing is hidden, would draw them")
                .isGreaterThan(MANY);
        assertThat(drawn(PAIR)).isEqualTo(before);
        assertThat(standing()).isEqualTo(standing);
    }

    @Test
    void an_answer_is_a_label_of_the_pair_that_was_drawn_and_of_no_other_that_came_by_a_number() {
        assertThat(world.person("CHARITY", "C1")).isEqualTo(world.person("HOUSING", "H1"));
        assertThat(drawn(LATER)).as("that one no weight has linked").isEmpty();
        Rate pair = sample(PAIR);
        Rate later = sample(LATER);
        assertThat(say("steward", "H1", Said.SAME)).isEqualTo(new Answer.Noted());
        assertThat(sample(PAIR)).isEqualTo(new Rate(pair.looked() + 1, pair.wrong()));
        assertThat(sample(LATER)).isEqualTo(later);
        assertThat(as(() -> world.system.bean(LookedAtLinks.class).byPair())).containsOnlyKeys(PAIR);
    }

    @Test
    void an_answer_is_taken_of_a_link_that_would_be_drawn_next_no_more() {
        UUID last = drawn(PAIR).stream()
                .map(Drawn::record)
                .filter(Set.of(world.record("HOUSING", "H2"), world.record("HOUSING", "H3"))::contains)
                .reduce((one, next) -> next)
                .orElseThrow();
        String ref = last.equals(world.record("HOUSING", "H2")) ? "H2" : "H3";
        assertThat(drawn(PAIR).getFirst().record()).isNotEqualTo(last);
        Rate before = sample(PAIR);
        assertThat(say("steward", ref, Said.SAME)).isEqualTo(new Answer.Noted());
        assertThat(sample(PAIR)).isEqualTo(new Rate(before.looked() + 1, before.wrong()));
    }

    @Test
    void an_answer_that_cannot_be_noted_any_more_is_said_to_be_and_the_next_is_shown() {
        say("deputy", "H4", Said.SAME);
        PersonId linked = world.person("HOUSING", "H5");
        String whose = world.reference(linked);
        UUID parted = world.record("HOUSING", "H5");
        as(() -> world.system.bean(UnmergePerson.class).unmerge(linked, Set.of(parted), "Another person"));
        Rate before = sample(PAIR);
        notNoted(world.record("HOUSING", "H4"), reference("H4"));
        notNoted(parted, whose);
        notNoted(world.record("HOUSING", "H6"), whose);
        assertThat(sample(PAIR)).isEqualTo(before);
    }

    private static void notNoted(UUID record, String person) {
        String form =
                steward.get(LOOK).document().select("main input[name=_form]").val();
        TestPage next = steward.post(LOOK, "_form", form, "record", record.toString(), "person", person, "same", "no");
        assertThat(next.text()).contains(TOO_LATE, "Is this link right?", "Is it one person?");
    }

    private static Answer say(String account, String ref, Said said) {
        UUID record = world.record("HOUSING", ref);
        String person = reference(ref);
        return world.as(account, () -> world.system.bean(LookAtLink.class).say(PAIR, record, person, said));
    }

    private static String reference(String ref) {
        return world.reference(world.person("HOUSING", ref));
    }

    private static List<Drawn> drawn(AgencyPair pair) {
        return as(() -> world.system.bean(LookedAtLinks.class).drawn(pair, 1_000));
    }

    private static Map<AgencyPair, Integer> standing() {
        return as(() -> world.system.bean(Precision.class).standing().stream()
                .collect(Collectors.toMap(Precision.Standing::pair, Precision.Standing::toLookAt)));
    }

    private static Rate sample(AgencyPair pair) {
        return as(() -> world.system.bean(Precision.class).sample(pair));
    }

    private static <T> T as(Supplier<T> work) {
        return world.as("steward", work);
    }
}

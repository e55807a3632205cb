package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestStaff;
import org.turnstone.shared.PersonId;

/** Two data stewards have one doubtful record open: whoever saves second is told what the first decided. */
class DecidedMeanwhileStoreTests {
    private static final String HEADER = "source_ref,person_ref,forename,surname,date_of_birth,sex,postcode\n";
    private static MatchingWorld world;
    private static TestBrowser first;
    private static TestBrowser second;

    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        world.bring("POLICE", "people", HEADER + """
                1,P1,Ann,Ashby,1990-05-01,f,ZZ1 1AA
                2,P2,Bob,Birch,1980-06-02,m,ZZ2 2BB
                3,P3,Cal,Cedar,1970-07-03,m,ZZ3 3CC
                4,P4,Dan,Dogwood,1960-08-04,m,ZZ4 4DD
                """);
        world.bring("HOUSING", "people", HEADER + "1,H1,Ann,Ashby,1990-05-01,f,ZZ1 1AA\n");
        world.bring("HOUSING", "people", HEADER + "2,H2,Bob,Birch,1980-06-02,m,ZZ2 2BB\n");
        world.bring("HOUSING", "people", HEADER + "3,H3,Cal,Cedar,1970-07-03,m,ZZ3 3CC\n");
        world.bring("HOUSING", "people", HEADER + "4,H4,Dan,Dogwood,1960-08-04,m,ZZ4 4DD\n");
        first = world.system.as("steward");
        second = world.system.as("deputy");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void whoever_saves_second_reads_who_decided_and_when_and_keeps_what_they_typed() {
        Open slow = open(first, "H1");
        PersonId known = world.person("POLICE", "P1");
        assertThat(open(second, "H1").send("new", "Two files").status()).isEqualTo(303);
        TestPage told = slow.send(known.value().toString(), "Same photograph in both files");
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text())
                .contains(
                        "Someone else decided this first",
                        "by Data steward of northbank, Council",
                        "Same photograph in both files",
                        "The same person as Ann Ashby, " + world.reference(known));
        assertThat(world.person("HOUSING", "H1")).as("the first word stands").isNotEqualTo(known);
        for (String choice : new String[] {"new", "ask", ""}) {
            assertThat(slow.send(choice, "I asked them").status()).as(choice).isEqualTo(409);
        }
    }

    /** Else a page that says less would say that it was somebody kept from the reader. */
    @Test
    void as_what_it_was_decided_is_never_said_so_that_it_reads_the_same_of_somebody_known_and_of_someone_new() {
        Open known = open(first, "H2");
        Open hidden = open(first, "H3");
        PersonId kept = world.person("POLICE", "P3");
        assertThat(open(second, "H2").send("new", "Two files").status()).isEqualTo(303);
        assertThat(open(second, "H3")
                        .send(kept.value().toString(), "Both files")
                        .status())
                .isEqualTo(303);
        world.system
                .owner()
                .sql("insert into governance.exclusion values (?, ?, ?, 'Knows them', date '2020-01-01', null)")
                .params(
                        TestStaff.id("partnership", "northbank", "northbank"),
                        kept.value(),
                        world.system.staff("steward").value())
                .update();
        assertThat(main(hidden.send("new", "I asked them"))).isEqualTo(main(known.send("new", "I asked them")));
    }

    /** But for the minute, which is the same in both or the next. */
    private static String main(TestPage page) {
        assertThat(page.status()).isEqualTo(409);
        return page.document().select("main").text().replaceAll("[0-9]+[:.][0-9]{2}(am|pm)?", "");
    }

    @Test
    void what_never_waited_is_not_found_as_before() {
        Open open = open(first, "H4");
        TestPage never = first.postOnce(
                "/matching/doubts/" + UUID.randomUUID(),
                "_form",
                open.token,
                "same",
                "new",
                "reason",
                "Two files",
                "ref",
                "H4");
        assertThat(never.status()).isEqualTo(404);
        assertThat(never.text()).doesNotContain("decided");
    }

    private record Open(TestBrowser browser, String path, String token, String ref) {
        TestPage send(String same, String reason) {
            return browser.postOnce(path, "_form", token, "same", same, "reason", reason, "ref", ref);
        }
    }

    private static Open open(TestBrowser browser, String ref) {
        UUID doubt = world.one(UUID.class, "select doubt_id from person.doubt where person_ref = '" + ref + "'");
        String path = "/matching/doubts/" + doubt;
        TestPage page = browser.get(path);
        return new Open(
                browser,
                path,
                page.document().select("input[name=_form]").val(),
                page.document().select("input[name=ref]").val());
    }
}

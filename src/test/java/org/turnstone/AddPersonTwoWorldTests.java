package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TwoWorlds.Hidden;
import org.turnstone.governance.Category;

/**
 * An officer types a person in two worlds, in one of which there is somebody whom the officer must not see: every byte
 * of the answer, of the page after it and of the searches after that is the same but for references drawn at random.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddPersonTwoWorldTests {
    private static final Hidden PATIENT =
            new Hidden("northbank", "health", "", "Fergus Ainscough", "Jem Wychwood", "1958-12-25", 205);
    private static final Hidden BARRED =
            new Hidden("northbank", "core", "", "Ignatius Morrowane", "Eli Sallowby", "1966-10-23", 203);
    private static final List<String> SEARCHES = List.of(
            "fergus+ainscough", "ainscugh", "wychwood", "jem", "1958-12-25", TwoWorlds.pnc(205), "TYPED", "OWN-1");

    private final TwoWorlds without = new TwoWorlds();
    private final TwoWorlds with = new TwoWorlds();

    @BeforeAll
    void somebody_is_hidden_in_one_of_them() {
        with.addAlone(PATIENT);
        with.exclude(with.addAlone(BARRED));
    }

    @AfterAll
    void close() {
        without.close();
        with.close();
    }

    @Test
    void a_hidden_match_and_none_are_answered_alike_as_are_the_searches_after_it() {
        Map<String, String> none = typed(without, PATIENT, "OWN-1");
        Map<String, String> hidden = typed(with, PATIENT, "OWN-1");
        assertThat(people(with, "Ainscough")).as("linked to the hidden one").isOne();
        assertThat(people(without, "Ainscough")).isOne();
        assertThat(none.get("notice")).startsWith("This person was added.");
        assertThat(hidden).isEqualTo(none);
    }

    @Test
    void a_match_that_may_be_seen_is_told() {
        with.plantAHole(Category.CORE);
        Hidden seen = new Hidden("northbank", "core", "", "Leopold Quince", "Otto Ridgway", "1968-11-24", 204);
        with.addAlone(seen);
        Map<String, String> found = typed(with, seen, "OWN-2");
        Map<String, String> none = typed(without, seen, "OWN-2");
        with.mendTheHole();
        assertThat(found.get("notice")).startsWith("This person was here already.");
        assertThat(found).isNotEqualTo(none);
        assertThat(found.get("/people?q=wychwood")).isEqualTo(none.get("/people?q=wychwood"));
    }

    @Test
    void barred_from_them_waiting_and_of_an_unknown_age_are_one_answer() {
        String barred = received(with, "Ignatius", "Morrowane", "1966-10-23", TwoWorlds.pnc(203));
        String waiting = received(with, "Tobias", "Otherman", "1999-01-01", TwoWorlds.pnc(100));
        String unknownAge = received(with, "Quillan", "Nowhereman", "", "");
        assertThat(rows(with, "select count(*) from person.doubt")).isOne();
        assertThat(people(with, "Morrowane")).as("linked").isOne();
        assertThat(barred).contains("Received.").isEqualTo(waiting).isEqualTo(unknownAge);
    }

    private static long people(TwoWorlds world, String surname) {
        return rows(world, "select count(distinct person_id) from person.record where surname = '" + surname + "'");
    }

    /** As the import job, which sees every row. */
    private static long rows(TwoWorlds world, String sql) {
        var transaction = new TransactionTemplate(world.system.bean(PlatformTransactionManager.class));
        return world.system.actingAs(
                "import",
                () -> transaction.execute(status -> world.system
                        .bean(JdbcClient.class)
                        .sql(sql)
                        .query(Long.class)
                        .single()));
    }

    private static String received(TwoWorlds world, String forename, String surname, String born, String pnc) {
        TestBrowser browser = world.system.as("police");
        SentForm form = filled(browser, forename, surname, born, pnc);
        return said(form.sendOnce()) + said(browser.get("/people"));
    }

    private static Map<String, String> typed(TwoWorlds world, Hidden one, String ref) {
        TestBrowser browser = world.system.as("police");
        String[] name = one.name().split(" ");
        TestPage sent = filled(browser, name[0], name[1], one.born(), one.pncNumber())
                .with("person_ref", ref)
                .sendOnce();
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("sent", said(sent));
        String location = sent.location().orElseThrow();
        TestPage page = browser.get(location);
        answers.put(
                "notice",
                page.document().select(".govuk-notification-banner__content").text());
        answers.put("page", said(page));
        answers.put("sources", said(browser.get(location + "/sources")));
        SEARCHES.forEach(term -> answers.put("/people?q=" + term, said(browser.get("/people?q=" + term))));
        String reference = location.substring(location.lastIndexOf('/') + 1);
        answers.replaceAll((path, answer) -> answer.replace(reference, "@"));
        return answers;
    }

    private static SentForm filled(TestBrowser browser, String forename, String surname, String born, String pnc) {
        SentForm form = SentForm.of(browser, browser.get("/people/add"))
                .with("forename", forename)
                .with("surname", surname)
                .with("pnc", pnc);
        if (!born.isEmpty()) {
            form.with("date_of_birth-day", born.substring(8))
                    .with("date_of_birth-month", born.substring(5, 7))
                    .with("date_of_birth-year", born.substring(0, 4));
        }
        return form;
    }

    /** All of the answer but what is new on every request, and the time of day. */
    private static String said(TestPage page) {
        return page.status() + page.location().orElse("") + "\n"
                + page.body()
                        .replaceAll("(name=\"(?:_csrf|_form)\" value=\")[^\"]*", "$1")
                        .replaceAll("TYPED-[A-Z0-9-]{6}", "TYPED")
                        .replaceAll("[0-9]{2}:[0-9]{2}", "now");
    }
}

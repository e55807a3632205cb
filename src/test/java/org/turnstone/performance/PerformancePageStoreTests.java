package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.shared.PersonId;

/** Northbank in 2018: twelve people, three of them Amber from 1 May (one hidden), six Green from 31 January, one inside. */
class PerformancePageStoreTests {
    private static final FiguresWorld WORLD = FiguresWorld.ONE;
    private static final TestSystem SYSTEM = WORLD.system;
    private static final String HERE = "northbank";
    private static final String YEAR = "adopted_on=2018-01-01 exited_on=2018-12-31";
    private static final String MIDSUMMER = "?as-at=2018-06-30";

    private static List<PersonId> amber;
    private static PersonId hidden;

    @BeforeAll
    static void a_cohort() {
        amber = Stream.generate(() -> WORLD.member(HERE, YEAR)).limit(2).toList();
        hidden = WORLD.hiddenMember(HERE, YEAR);
        Stream.concat(amber.stream(), Stream.of(hidden))
                .forEach(person -> WORLD.say(HERE, "rag", "POLICE", person, "status=amber from=2018-05-01"));
        for (int i = 0; i < 6; i++) {
            WORLD.say(HERE, "rag", "POLICE", WORLD.member(HERE, YEAR), "status=green from=2018-01-31");
        }
        PersonId inside = WORLD.member(HERE, YEAR);
        WORLD.say(HERE, "custody", "PRISON", inside, "reason=remand received_on=2018-06-01 released_on=2018-07-01");
        WORLD.member(HERE, YEAR);
        WORLD.member(HERE, YEAR);
    }

    @Test
    void a_coordinator_reads_every_measure_with_its_numbers_and_no_target() {
        TestPage page = SYSTEM.as("coordinator").get("/performance" + MIDSUMMER);
        assertThat(page.heading()).isEqualTo("Performance framework");
        assertThat(page.document().select(".ts-table__group").eachText())
                .containsExactly("The cohort", "Crime and re-offending", "Compliance", "Enforcement");
        assertThat(value(page, "People on the cohort")).isEqualTo("12");
        assertThat(value(page, "Amber for more than 28 days")).isEqualTo("3 of 11");
        assertThat(value(page, "Green for more than 3 months")).isEqualTo("6 of 11");
        assertThat(value(page, "Red for more than 5 days")).isEqualTo("0 of 11");
        assertThat(value(page, "Proven re-offending of the cohort")).isEqualTo("No cases");
        assertThat(row(page, "Amber for more than 28 days").text())
                .contains("9.7 to 56.6%", "Fewer than 30 people: the interval alone", "None set", "Not rated");
    }

    @Test
    void limits_are_counted_on_the_page_as_on_the_calendar() {
        var browser = SYSTEM.as("housing");
        String amberMeasure = "Amber for more than 28 days";
        assertThat(value(browser.get("/performance?as-at=2018-05-29"), amberMeasure))
                .isEqualTo("0 of 12");
        assertThat(value(browser.get("/performance?as-at=2018-05-30"), amberMeasure))
                .isEqualTo("3 of 12");
        String green = "Green for more than 3 months";
        assertThat(value(browser.get("/performance?as-at=2018-04-30"), green)).isEqualTo("0 of 12");
        assertThat(value(browser.get("/performance?as-at=2018-05-01"), green)).isEqualTo("6 of 12");
    }

    @Test
    void a_day_that_is_none_or_to_come_is_refused_in_words_with_what_was_asked_for() {
        var coordinator = SYSTEM.as("coordinator");
        for (String path : new String[] {"/performance", "/performance/O-A2-10", "/performance/O-A2-10/people"}) {
            for (String none : new String[] {"2026-02-31", "banana", "%3Cb%3E"}) {
                TestPage page = coordinator.get(path + "?as-at=" + none);
                assertThat(page.status()).as(path + " " + none).isEqualTo(422);
                assertThat(page.document().select(".govuk-error-summary").text())
                        .contains("Enter a real date, such as 3 3 2026");
            }
            TestPage future = coordinator.get(path + "?as-at=2999-01-01");
            assertThat(future.status()).as(path).isEqualTo(422);
            assertThat(future.text()).contains("There are no figures of a day to come");
        }
        TestPage page = coordinator.get("/performance?as-at=banana");
        assertThat(page.document().selectFirst("input[name=as-at]").val()).isEqualTo("banana");
        assertThat(page.document().select("#as-at-error").text()).contains("Enter a real date");
        assertThat(coordinator.get("/performance?as-at=30+6+2018").text()).contains("As at 30 June 2018");
    }

    @Test
    void a_board_reads_no_small_number_of_people_but_reads_zero() {
        TestPage page = SYSTEM.as("board").get("/performance" + MIDSUMMER);
        assertThat(value(page, "Amber for more than 28 days")).isEqualTo("Fewer than 5 of 11");
        assertThat(value(page, "Green for more than 3 months")).isEqualTo("6 of 11");
        assertThat(value(page, "Red for more than 5 days")).isEqualTo("0 of 11");
        assertThat(row(page, "Amber for more than 28 days").text()).doesNotContain("%");
        TestPage measure = SYSTEM.as("board").get("/performance/O-A2-10" + MIDSUMMER);
        assertThat(measure.text()).contains("Fewer than 5 of 11").doesNotContain("3 of 11", "27.3%", "Show the people");
    }

    @Test
    void a_measure_says_how_it_is_worked_out() {
        TestPage page = SYSTEM.as("housing").get("/performance/O-A2-10" + MIDSUMMER);
        assertThat(page.heading()).isEqualTo("Amber for more than 28 days");
        assertThat(page.document().select("dl.ts-dl dt").eachText())
                .containsExactly(
                        "Counts", "Divided by", "Window", "Leaves out", "Target", "Data to", "Source", "Version");
        assertThat(page.text()).contains("30 June 2018", "Oldham project initiation document, Appendix 2");
        assertThat(page.document().select("a[href*=/people?as-at]")).isEmpty();
        assertThat(SYSTEM.as("housing").get("/performance/O-A2-99").status()).isEqualTo(404);
    }

    @Test
    void the_people_behind_a_figure_are_those_whom_the_reader_may_see_and_how_many_more() {
        TestPage coordinator = SYSTEM.as("coordinator").get("/performance/O-A2-10/people" + MIDSUMMER);
        assertThat(coordinator.document().select("tbody th a").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        amber.stream().map(FiguresWorld::name).toList());
        assertThat(coordinator.document().select("#summary").text())
                .isEqualTo("2 people, and 1 you may not see. Opening this list was recorded, with each name on it.");
        TestPage sergeant = SYSTEM.as("sergeant").get("/performance/O-A2-10/people" + MIDSUMMER);
        assertThat(sergeant.document().select("tbody th a").eachText())
                .hasSize(3)
                .contains(FiguresWorld.name(hidden));
        assertThat(sergeant.document().select("#summary").text()).startsWith("3 people. Opening");
    }

    @Test
    void the_way_to_the_people_is_shown_to_those_who_may_go_it_and_refused_to_the_others() {
        TestPage measure = SYSTEM.as("analyst").get("/performance/O-A2-10" + MIDSUMMER);
        String way = measure.document().select("a:contains(Show the people)").attr("href");
        assertThat(way).isEqualTo("/performance/O-A2-10/people" + MIDSUMMER);
        for (String account : List.of("board", "housing", "police", "privacy")) {
            assertThat(SYSTEM.as(account).get(way).status()).as(account).isEqualTo(403);
        }
    }

    @Test
    void opening_the_people_is_a_consultation_of_each_one_shown_that_nobody_can_change() {
        SYSTEM.as("coordinator").get("/performance/O-A2-10/people" + MIDSUMMER);
        List<UUID> subjects = SYSTEM.owner()
                .sql("""
                        select s.person_id from governance.audit_subject s
                        where (s.partnership_id, s.seq) = (select partnership_id, max(seq) from governance.audit_entry
                            where operation = 'CONSULTATION' and what = 'Opened the people behind a figure'
                              and staff_id = ? group by partnership_id)
                        """)
                .param(SYSTEM.staff("coordinator").value())
                .query(UUID.class)
                .list();
        assertThat(subjects)
                .containsExactlyInAnyOrderElementsOf(
                        amber.stream().map(PersonId::value).toList());
        JdbcClient app = JdbcClient.create(SYSTEM.database().app());
        assertThatThrownBy(() -> app.sql("update governance.audit_entry set reason = 'none'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static String value(TestPage page, String measure) {
        return row(page, measure).select("td[data-label=Value]").text();
    }

    private static Element row(TestPage page, String measure) {
        return page.document().select("tbody tr").stream()
                .filter(row -> row.select("th a").text().equals(measure))
                .findFirst()
                .orElseThrow();
    }
}

package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** The RAG board of a cohort that is longer than the board. It is the middle of June 2026. */
class BoardPageTests {
    private static final String BOARD = "/cohort/board";
    private static final List<String> ORDER =
            List.of("Red", "Amber Alert", "Amber", "Green", "In custody", "Not rated");

    private static TestSystem system;

    @BeforeAll
    static void a_cohort() {
        system = TestSystem.fresh();
        new ManyOnCohort(system).bring();
        new TestPeople(system, "northbank").excludedFor("sergeant", "Bryn", "Cousin");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void its_figures_are_those_of_the_list_for_every_reader_filter_and_day() {
        Set<List<String>> seen = new HashSet<>();
        for (String reader :
                List.of("police", "sergeant", "probation", "yos", "housing", "health", "prison", "analyst")) {
            TestBrowser browser = system.as(reader);
            for (String asked : List.of(
                    "",
                    "?limit=over",
                    "?lead=PROBATION&custody=no",
                    "?status=red",
                    "?name=given",
                    "?as-at=2026-06-03",
                    "?as-at=2026-06-03&known-on=2026-06-04")) {
                TestPage board = browser.get(BOARD + asked);
                TestPage list = browser.get("/cohort" + asked);
                assertThat(counts(board)).as(reader + asked).isEqualTo(counts(list));
                assertThat(head(board)).as(reader + asked).isEqualTo(head(list));
                assertThat(narrowed(board)).as(reader + asked).isEqualTo(narrowed(list));
                seen.add(counts(board));
            }
        }
        assertThat(seen).as("readers differ").hasSizeGreaterThan(5);
        long over = counts(system.as("police").get(BOARD)).stream()
                .filter(count -> count.contains("over the limit"))
                .mapToLong(count -> Long.parseLong(count.replaceAll(".*?(\\d+) over the limit.*", "$1")))
                .sum();
        assertThat(over).isPositive();
        assertThat(system.as("police").get("/cohort/exceptions").text())
                .contains(over + " people whom you may see are over");
    }

    @Test
    void groups_stand_enforcement_first_each_with_its_limit_once_and_the_longest_first() {
        TestPage board = police("");
        List<String> groups =
                board.document().select(".ts-board .ts-table__group .ts-rag").eachText();
        assertThat(groups)
                .isSubsetOf(ORDER)
                .isSortedAccordingTo((one, other) -> ORDER.indexOf(one) - ORDER.indexOf(other));
        assertThat(groups).contains("Red", "Amber", "In custody", "Not rated");
        for (String group : groups) {
            assertThat(days(board, group)).as(group).isSortedAccordingTo((one, other) -> other - one);
        }
        assertThat(group(board, "Red").text()).contains("over", "Limit 5 days");
        assertThat(group(board, "In custody").text()).contains("Clock stopped");
        assertThat(board.document().select(".ts-board .ts-clock__days > span:not(.govuk-visually-hidden)"))
                .isEmpty();
        Element longest = rows(board, "Red").getFirst();
        assertThat(longest.select(".ts-clock").text()).matches(".*\\d+ days, limit 5 \\d+ over");
        assertThat(longest.select("td[data-label=Why]").text()).isEqualTo("In breach of an order or licence");
        assertThat(rows(board, "In custody")
                        .getFirst()
                        .select(".ts-flag--strong")
                        .text())
                .isEqualTo("On remand");
    }

    @Test
    void of_a_status_among_others_the_first_are_shown_and_the_list_has_the_rest() {
        TestPage board = police("");
        List<String> cut = new ArrayList<>();
        for (String group : ORDER) {
            int shown = rows(board, group).size();
            var all = group(board, group).select("a:contains(Show all)");
            int people = Integer.parseInt(group(board, group).text().replaceAll("\\D*(\\d+) p.*", "$1"));
            if (!all.isEmpty()) {
                cut.add(group);
                assertThat(shown).isEqualTo(ReadBoard.SHOWN_OF_EACH).isLessThan(people);
                assertThat(all.text()).isEqualTo("Show all " + people);
                TestPage list = system.as("police").get(all.attr("href"));
                assertThat(names(list))
                        .hasSize(people)
                        .startsWith(names(rows(board, group)).toArray(String[]::new));
            } else {
                assertThat(shown).as(group).isEqualTo(people);
            }
        }
        assertThat(cut).isNotEmpty().doesNotContain("Red", "Amber Alert");
        TestPage one = police("?status=not-rated");
        assertThat(rows(one, "Not rated").size()).isGreaterThan(ReadBoard.SHOWN_OF_EACH);
        assertThat(one.document().select(".ts-board a:contains(Show all)")).isEmpty();
    }

    @Test
    void list_and_board_lead_to_each_other_with_the_filter_and_the_day() {
        String asked = "?lead=POLICE&as-at=2026-06-10&known-on=2026-06-15";
        assertThat(tab(system.as("police").get("/cohort" + asked), "RAG board")).isEqualTo(BOARD + asked);
        assertThat(tab(police(asked), "List")).isEqualTo("/cohort" + asked);
        assertThat(police(asked).document().select(".ts-filter").attr("action")).isEqualTo(BOARD);
        assertThat(police(asked).document().select("#narrowed a").attr("href"))
                .isEqualTo(BOARD + "?as-at=2026-06-10&known-on=2026-06-15");
        assertThat(police(asked).document().select("td[data-label=Next] a")).isEmpty();
    }

    @Test
    void who_looked_is_on_record_for_those_whom_the_board_showed_and_for_no_others() {
        TestPage board = police("?limit=over");
        Set<String> shown = Set.copyOf(
                board.document().select(".ts-board .ts-name > .ts-sub").eachText());
        assertThat(shown).isNotEmpty();
        assertThat(Set.copyOf(system.owner().sql("""
                select p.reference from governance.audit_subject s join person.person p using (person_id)
                where (s.partnership_id, s.seq) = (
                    select partnership_id, seq from governance.audit_entry where what = 'Opened the RAG board'
                    order by seq desc limit 1)""").query(String.class).list()))
                .isEqualTo(shown);
    }

    @Test
    void whom_one_may_not_see_is_in_no_count_and_in_no_group() {
        assertThat(names(police("?name=bryn"))).containsExactly("Bryn Cousin");
        assertThat(system.as("sergeant").get(BOARD + "?name=bryn").text()).contains("No one whom you may see is left.");
    }

    @Test
    void where_there_is_nobody_the_board_says_so() {
        assertThat(police("?name=Zzyzx").text()).contains("No one whom you may see is left.");
        assertThat(system.as("police@southmoor").get(BOARD).text())
                .contains("No one on the cohort of that day is shown");
    }

    private static TestPage police(String asked) {
        TestPage page = system.as("police").get(BOARD + asked);
        assertThat(page.status()).as(asked).isEqualTo(200);
        return page;
    }

    private static List<String> counts(TestPage page) {
        return page.document().select(".ts-counts li").eachText();
    }

    private static String head(TestPage page) {
        return page.document().select(".ts-pagehead .ts-aside").text();
    }

    private static String narrowed(TestPage page) {
        return page.document().select("#narrowed b").text();
    }

    private static String tab(TestPage page, String named) {
        return page.document().select(".ts-tabs a:contains(" + named + ")").attr("href");
    }

    private static Element group(TestPage page, String tag) {
        return page.document().select(".ts-board .ts-table__group").stream()
                .filter(one -> one.select(".ts-rag").text().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> rows(TestPage page, String tag) {
        List<Element> rows = new ArrayList<>();
        for (Element next = group(page, tag).nextElementSibling();
                next != null && !next.hasClass("ts-table__group");
                next = next.nextElementSibling()) {
            rows.add(next);
        }
        return rows;
    }

    private static List<Integer> days(TestPage page, String tag) {
        return rows(page, tag).stream()
                .map(row -> row.select(".ts-clock__days b").text())
                .filter(days -> !days.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> names(TestPage page) {
        return page.document().select(".ts-board .ts-name a").eachText();
    }

    private static List<String> names(List<Element> rows) {
        return rows.stream().map(row -> row.select(".ts-name a").text()).toList();
    }
}

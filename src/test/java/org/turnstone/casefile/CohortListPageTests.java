package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.CohortStandings;
import org.turnstone.shared.PersonId;

/** The list of a cohort that is longer than a page. It is the middle of June 2026. */
class CohortListPageTests {
    private static final LocalDate TODAY = ManyOnCohort.TODAY;

    private static TestSystem system;
    private static TestPeople people;

    @BeforeAll
    static void a_cohort() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        new ManyOnCohort(system).bring();
        people.excludedFor("sergeant", "Bryn", "Cousin");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void the_pages_hold_everyone_once_and_each_look_is_on_record_for_those_it_showed() {
        TestPage first = police("");
        int whole = whole(first);
        assertThat(whole).isGreaterThan(ReadCohort.SHOWN);
        assertThat(names(first)).hasSize(ReadCohort.SHOWN);
        assertThat(lastLook()).isEqualTo(references(first));
        assertThat(first.document().select("nav.govuk-pagination a[rel=next]").attr("href"))
                .isEqualTo("/cohort?page=2");
        TestPage second = police("?page=2");
        assertThat(lastLook()).isEqualTo(references(second));
        assertThat(whole(second)).isEqualTo(whole);
        assertThat(counts(second)).isEqualTo(counts(first));
        Set<String> both = new HashSet<>(names(first));
        both.addAll(names(second));
        assertThat(both)
                .hasSize(whole)
                .hasSize(names(first).size() + names(second).size());
        assertThat(names(police("?page=900"))).isEqualTo(names(second));
        assertThat(names(police("?page=-1"))).isEqualTo(names(first));
    }

    @Test
    void the_counts_are_of_the_whole_and_lead_to_those_they_count() {
        TestPage all = police("");
        int sum = 0;
        int parts = 0;
        for (var count : all.document().select(".ts-counts li")) {
            int number = Integer.parseInt(count.select(".ts-counts__n").text());
            TestPage those = system.as("police").get(count.select("a").attr("href"));
            assertThat(names(those)).as(count.text()).hasSize(number);
            assertThat(counts(those)).isEqualTo(counts(all));
            assertThat(those.document().select(".ts-board .ts-rag").eachText())
                    .containsExactly(count.select(".ts-rag").text());
            var over = count.select(".ts-counts__t a:contains(over the limit)");
            if (!over.isEmpty()) {
                assertThat(names(police(over.attr("href").replace("/cohort", ""))))
                        .as(count.text())
                        .hasSize(Integer.parseInt(over.text().split(" ")[0]));
                parts++;
            }
            sum += number;
        }
        assertThat(sum).isEqualTo(whole(all));
        assertThat(parts).isPositive();
    }

    @Test
    void the_list_is_narrowed_by_each_question_and_by_several() {
        Set<String> over = new HashSet<>(names(police("?limit=over")));
        assertThat(over).isNotEmpty();
        assertThat(police("?limit=over")
                        .document()
                        .select(".ts-board tbody tr:not(.ts-table__group):not(:has(.ts-over))"))
                .isEmpty();
        TestPage led = police("?lead=PROBATION&custody=no&status=amber");
        assertThat(names(led)).isNotEmpty();
        assertThat(led.document().select(".ts-board td[data-label=Lead]").eachText())
                .allSatisfy(lead -> assertThat(lead).startsWith("Probation"));
        assertThat(led.document().select("#narrowed").text())
                .startsWith(names(led).size() + " of " + whole(led) + " people: Amber, led by ")
                .contains("not in custody");
        assertThat(led.document()
                        .select("details.ts-filter__more[open] option[selected]")
                        .eachText())
                .contains("Not in custody");
        assertThat(led.document().select("#narrowed a").attr("href")).isEqualTo("/cohort");
        assertThat(police("?lead=-")
                        .document()
                        .select(".ts-board td[data-label=Lead]")
                        .text())
                .isBlank();
        assertThat(names(police("?custody=yes&status=red"))).isEmpty();
        assertThat(police("?custody=yes&status=red").text()).contains("No one whom you may see is left.");
        TestPage odd = police("?status=purple&lead=%3Cb%3E&custody=maybe&limit=7&page=x");
        assertThat(names(odd)).isEqualTo(names(police("")));
        assertThat(odd.document().select(".ts-filter .govuk-error-message").eachText())
                .startsWith("Error: “purple” is none of these. People of any status are shown");
        assertThat(odd.document().select(".ts-filter__more[open] .govuk-error-message"))
                .hasSize(3);
    }

    @Test
    void a_name_its_beginning_and_a_reference_find_their_people() {
        TestPage one = police("?name=family10");
        assertThat(names(one)).containsExactly("Givend Family10");
        assertThat(references(one)).isEqualTo(lastLook());
        String reference = references(one).iterator().next();
        assertThat(names(police("?name=" + reference.toLowerCase(java.util.Locale.ROOT))))
                .containsExactly("Givend Family10");
        assertThat(names(police("?name=fam+givend")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).startsWith("Givend "));
        assertThat(names(police("?name=amily10"))).isEmpty();
        TestPage odd = police("?name=%3Cscript%3E%26page%3D2+%7Bname%7D");
        assertThat(odd.status()).isEqualTo(200);
        assertThat(odd.document().select("script:not([src])")).isEmpty();
        assertThat(odd.document().getElementById("name").val()).isEqualTo("<script>&page=2 {name}");
    }

    @Test
    void the_filter_stays_in_the_address_of_every_page_and_day() {
        TestPage then = police("?name=given&as-at=2026-06-10");
        assertThat(whole(then)).isGreaterThan(ReadCohort.SHOWN);
        String next = then.document().select("nav.govuk-pagination a[rel=next]").attr("href");
        assertThat(next).isEqualTo("/cohort?name=given&as-at=2026-06-10&known-on=2026-06-15&page=2");
        assertThat(names(system.as("police").get(next))).isNotEmpty().doesNotContainAnyElementsOf(names(then));
        assertThat(then.document().select(".ts-filter input[type=hidden]").eachAttr("name"))
                .containsExactly("as-at", "known-on");
        assertThat(then.document().select("#narrowed a").attr("href"))
                .isEqualTo("/cohort?as-at=2026-06-10&known-on=2026-06-15");
    }

    @Test
    void whom_one_may_not_see_is_in_no_count_and_on_no_page() {
        assertThat(names(police("?name=bryn"))).containsExactly("Bryn Cousin");
        TestPage sergeant = system.as("sergeant").get("/cohort");
        assertThat(whole(sergeant)).isEqualTo(whole(police("")) - 1);
        assertThat(system.as("sergeant").get("/cohort?name=bryn").text()).contains("No one whom you may see is left.");
    }

    @Test
    void what_is_counted_at_once_is_what_each_reader_may_see_row_by_row() {
        Set<Integer> sizes = new HashSet<>();
        for (String reader :
                List.of("police", "sergeant", "probation", "yos", "housing", "health", "prison", "privacy")) {
            for (LocalDate day : List.of(TODAY, LocalDate.of(2026, 6, 3))) {
                Set<CohortStanding> atOnce = system.actingAs(
                        reader,
                        () -> Set.copyOf(
                                system.bean(CohortStandings.class).on(day).all()));
                assertThat(atOnce).as("%s on %s", reader, day).isEqualTo(rowByRow(reader, day));
                sizes.add(atOnce.size());
            }
        }
        assertThat(sizes).as("readers differ").hasSizeGreaterThan(3);
    }

    private static Set<CohortStanding> rowByRow(String reader, LocalDate day) {
        LookBack look = new LookBack(day, TODAY, TODAY);
        return system.actingAs(reader, () -> {
            FactsThen facts = system.bean(FactsThen.class);
            Set<PersonId> shown = system.bean(org.turnstone.person.PersonHeaders.class)
                    .of(facts.members(look).stream().map(one -> one.person()).toList())
                    .keySet();
            var led = facts.led(shown, look);
            return facts.standing(shown, look).values().stream()
                    .map(now -> CohortStanding.of(
                            now,
                            led.containsKey(now.person())
                                    ? led.get(now.person()).leadAgency()
                                    : null))
                    .collect(Collectors.toSet());
        });
    }

    private static TestPage police(String query) {
        TestPage page = system.as("police").get("/cohort" + query);
        assertThat(page.status()).as(query).isEqualTo(200);
        return page;
    }

    private static int whole(TestPage page) {
        return Integer.parseInt(
                page.document().select(".ts-pagehead .ts-aside").text().split(" ")[0]);
    }

    private static List<String> counts(TestPage page) {
        return page.document().select(".ts-counts li").eachText();
    }

    private static List<String> names(TestPage page) {
        return page.document().select(".ts-board .ts-name a").eachText();
    }

    private static Set<String> references(TestPage page) {
        return Set.copyOf(page.document().select(".ts-board .ts-name .ts-sub").eachText());
    }

    private static Set<String> lastLook() {
        return Set.copyOf(system.owner().sql("""
                select p.reference from governance.audit_subject s join person.person p using (person_id)
                where (s.partnership_id, s.seq) = (
                    select partnership_id, seq from governance.audit_entry where what = 'Opened the cohort list'
                    order by seq desc limit 1)""").query(String.class).list());
    }
}

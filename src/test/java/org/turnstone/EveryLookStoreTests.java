package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.turnstone.Routes.Route;
import org.turnstone.draftcohort.DraftDesk;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.imports.ImportRuns;
import org.turnstone.imports.RunSearch;
import org.turnstone.lockedcohort.LockedDesk;
import org.turnstone.panel.PanelDesk;
import org.turnstone.person.PersonHeaders;
import org.turnstone.selection.NominationDesk;
import org.turnstone.shared.PersonId;

/**
 * Whoever is shown a person leaves a line about that person, on every route, those included that are written tomorrow. One route
 * that forgets it is planted, to show that it would be found.
 */
class EveryLookStoreTests {
    private static final String NAME = "Quillfeather";
    private static final String PLANTED = "/planted";

    private static TestSystem system;
    private static UUID person;
    private static List<String> pages;

    @Controller
    static class Forgets {
        private final PersonHeaders people;

        Forgets(PersonHeaders people) {
            this.people = people;
        }

        @Needs(Activity.READ_PEOPLE)
        @GetMapping(PLANTED + "/{reference}")
        @ResponseBody
        String shown(@PathVariable String reference) {
            return people.named(reference).flatMap(people::of).orElseThrow().name();
        }
    }

    @BeforeAll
    static void a_person_a_file_and_a_route_that_forgets() {
        system = TestSystem.with(context -> context.registerBean(Forgets.class));
        TestPeople people = new TestPeople(system, "northbank");
        String reference = people.adult("Briar", NAME);
        person = people.person(reference).value();
        UUID run = system.actingAs(
                "steward",
                () -> system.bean(ImportRuns.class)
                        .found(RunSearch.of(null, null, null))
                        .runs()
                        .getLast()
                        .id());
        UUID nomination = NominationDesk.put(system, "charity", new PersonId(person), UUID.randomUUID());
        List<Route> routes = Routes.of(
                system,
                Map.of(
                        "reference",
                        reference,
                        "run",
                        run.toString(),
                        "measure",
                        "H-KT-1",
                        "nomination",
                        nomination.toString(),
                        "meeting",
                        PanelDesk.inserted(system).toString(),
                        "locked",
                        LockedDesk.locked(system).toString(),
                        "draft",
                        DraftDesk.with(system, reference).toString()));
        pages = Stream.concat(
                        routes.stream()
                                .filter(Route::isGet)
                                .filter(route -> route.activity().isPresent())
                                .map(Route::path),
                        Stream.of("/people?q=Briar+" + NAME, "/performance/O-A2-10/people"))
                .distinct()
                .sorted()
                .toList();
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void whoever_is_shown_a_person_leaves_one_line_about_that_person() {
        TreeSet<String> shown = new TreeSet<>();
        List<String> amiss = new ArrayList<>();
        int looks = 0;
        for (TestStaff.Post post : TestStaff.POSTS) {
            if (post.role().isJob()) {
                continue;
            }
            TestBrowser browser = system.as(post.account());
            for (String path : pages) {
                int before = linesAboutThem();
                TestPage page = browser.getOnce(path);
                int lines = linesAboutThem() - before;
                if (page.status() == 200 && page.body().contains(NAME)) {
                    looks++;
                    shown.add(path);
                    if (lines != 1) {
                        amiss.add(path + " as " + post.account() + ": " + lines + " lines");
                    }
                }
            }
        }
        System.out.printf("routes that show a person: %d of %d, looks: %d%n", shown.size(), pages.size(), looks);
        assertThat(amiss).as("the planted one is found").anyMatch(one -> one.startsWith(PLANTED));
        assertThat(amiss).as("and no other").allMatch(one -> one.startsWith(PLANTED));
        assertThat(shown)
                .anyMatch(path -> path.matches("/people/[^/?]+"))
                .contains("/cohort", "/nominations", "/", "/people?q=Briar+" + NAME);
    }

    private static int linesAboutThem() {
        return system.owner()
                .sql("select count(*) from governance.audit_subject where person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }
}

package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.Routes.Route;
import org.turnstone.partnership.Role;

/** What holds for every route, those included that are written tomorrow: nothing here names one. */
class EveryRouteStoreTests {
    /** What a browser is told with every answer. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'self'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    /** A look at a page may write that it was looked at, keep the session alive and number the form it shows. */
    private static final List<String> WRITTEN_BY_LOOKING = List.of(
            "governance.audit_",
            "partnership.http_session",
            "partnership.sign_in",
            "partnership.known_place",
            "site.form_token");

    private static TestSystem system;
    private static List<Route> routes;
    private static final Map<String, TestBrowser> SIGNED_IN = new TreeMap<>();

    @BeforeAll
    static void everyone_is_signed_in() {
        system = TestSystem.fresh();
        String person = new TestPeople(system, "northbank").adult("Briar", "Quillfeather");
        routes = Routes.of(system, Map.of("reference", person));
        TestStaff.POSTS.stream()
                .filter(post -> !post.role().isJob())
                .forEach(post -> SIGNED_IN.put(post.account(), system.as(post.account())));
        SIGNED_IN.values().forEach(browser -> browser.get("/help"));
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void each_says_which_activity_it_is_part_of_or_that_it_is_open_to_all() {
        assertThat(routes)
                .hasSizeGreaterThan(10)
                .allSatisfy(route -> assertThat(route.activity().isPresent() != route.open())
                        .as(route + ": annotate it with @Needs or @OpenToAll")
                        .isTrue());
    }

    @Test
    void a_stranger_is_sent_to_sign_in() {
        SoftAssertions all = new SoftAssertions();
        TestBrowser stranger = system.anonymous();
        routes.stream().filter(route -> route.isGet() && !route.open()).forEach(route -> {
            TestPage page = stranger.getOnce(route.path());
            all.assertThat(page.location()).as("%s", route).contains("/sign-in");
            headersOf(page, route, all);
        });
        all.assertAll();
    }

    @Test
    void a_role_without_the_activity_is_refused_and_the_refusal_is_in_the_trail() {
        SoftAssertions all = new SoftAssertions();
        int asked = 0;
        for (Route route : routes) {
            for (String account : SIGNED_IN.keySet()) {
                if (route.activity().isPresent() && !route.activity().get().isFor(roleOf(account))) {
                    asked++;
                    int before = refusals();
                    TestPage page = sent(route, SIGNED_IN.get(account));
                    all.assertThat(page.status()).as("%s as %s", route, account).isEqualTo(403);
                    all.assertThat(page.heading())
                            .as("%s as %s", route, account)
                            .isEqualTo("This is not yours to do");
                    all.assertThat(refusals())
                            .as("refusals after %s as %s", route, account)
                            .isEqualTo(before + 1);
                    headersOf(page, route, all);
                }
            }
        }
        System.out.printf("routes: %d, refused as they must be: %,d of route and role%n", routes.size(), asked);
        assertThat(asked).isPositive();
        all.assertAll();
    }

    @Test
    void nothing_is_sent_without_its_token_and_nothing_changes() {
        SoftAssertions all = new SoftAssertions();
        Map<String, Long> before = contents(List.of("partnership.http_session"));
        List<Route> posts = routes.stream().filter(route -> !route.isGet()).toList();
        for (Route route : posts) {
            String account = allowed(route);
            TestPage page = SIGNED_IN.get(account).postExactly(route.path(), Map.of("person", "K7-4M2"));
            all.assertThat(page.status())
                    .as("%s without a token as %s", route, account)
                    .isEqualTo(403);
            all.assertThat(page.heading()).as("%s without a token", route).isEqualTo("Open the page again");
            headersOf(page, route, all);
        }
        all.assertThat(contents(List.of("partnership.http_session"))).isEqualTo(before);
        System.out.printf("routes that change something: %d, none without its token%n", posts.size());
        all.assertAll();
    }

    @Test
    void looking_changes_nothing_for_any_role() {
        SoftAssertions all = new SoftAssertions();
        Map<String, Long> before = contents(WRITTEN_BY_LOOKING);
        int looks = 0;
        for (Route route : routes) {
            if (route.isGet()) {
                for (String account : SIGNED_IN.keySet()) {
                    if (route.activity()
                            .map(activity -> activity.isFor(roleOf(account)))
                            .orElse(true)) {
                        looks++;
                        TestPage page = SIGNED_IN.get(account).getOnce(route.path());
                        boolean errorPage = route.path().equals("/error");
                        all.assertThat(page.status())
                                .as("%s as %s", route, account)
                                .isLessThan(errorPage ? 600 : 500);
                        headersOf(page, route, all);
                    }
                }
            }
        }
        all.assertThat(contents(WRITTEN_BY_LOOKING)).isEqualTo(before);
        System.out.printf("looks by those who may: %,d, rows changed outside the trail: 0%n", looks);
        all.assertAll();
    }

    private static TestPage sent(Route route, TestBrowser browser) {
        return route.isGet() ? browser.getOnce(route.path()) : browser.postOnce(route.path());
    }

    private static void headersOf(TestPage page, Route route, SoftAssertions all) {
        HEADERS.forEach((name, part) -> all.assertThat(page.header(name).orElse("none"))
                .as("%s of %s", name, route)
                .contains(part));
    }

    private static String allowed(Route route) {
        return SIGNED_IN.keySet().stream()
                .filter(account -> route.activity()
                        .map(activity -> activity.isFor(roleOf(account)))
                        .orElse(true))
                .findFirst()
                .orElseThrow();
    }

    private static Role roleOf(String account) {
        return TestStaff.POSTS.stream()
                .filter(post -> post.account().equals(account))
                .findFirst()
                .orElseThrow()
                .role();
    }

    private static int refusals() {
        return system.owner()
                .sql("select count(*) from governance.audit_entry where operation = 'REFUSAL'")
                .query(Integer.class)
                .single();
    }

    /** A sum over the contents of each table: it shows a changed row where a count would not. */
    private static Map<String, Long> contents(List<String> leftOut) {
        List<String> tables =
                new ArrayList<>(system.owner().sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list());
        tables.removeIf(table -> leftOut.stream().anyMatch(table::startsWith));
        Map<String, Long> sums = new TreeMap<>();
        for (String table : tables) {
            sums.put(
                    table,
                    system.owner()
                            .sql(
                                    "select coalesce(sum(hashtextextended(t::text, 0)::numeric % 1000000007), 0)::bigint from "
                                            + table + " as t")
                            .query(Long.class)
                            .single());
        }
        return sums;
    }
}

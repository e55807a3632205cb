package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.governance.Needs;
import org.turnstone.governance.OpenToAll;

/** Every route of every room, whoever wrote it. */
class RoutesStoreTests {
    private static final List<String> OPEN = List.of(
            "/sign-in",
            "/sign-in/code",
            "/health",
            "/error",
            "/accessibility",
            "/privacy",
            "/what-is-recorded",
            "/help");

    private final TestSystem system = TestSystem.shared();

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> routes() {
        return system.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream();
    }

    private static Stream<String> paths(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001"));
    }

    private static boolean takes(RequestMappingInfo route, RequestMethod method) {
        return route.getMethodsCondition().getMethods().contains(method);
    }

    @Test
    void every_route_says_which_activity_it_is_part_of_or_that_it_is_open() {
        assertThat(routes().filter(route -> route.getValue().hasMethodAnnotation(Needs.class)
                                == route.getValue().hasMethodAnnotation(OpenToAll.class))
                        .map(Object::toString))
                .isEmpty();
    }

    @Test
    void only_the_listed_routes_are_open_to_all() {
        assertThat(routes().filter(route -> route.getValue().hasMethodAnnotation(OpenToAll.class))
                        .flatMap(route -> paths(route.getKey()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void no_route_but_the_open_ones_answers_a_stranger() {
        TestBrowser stranger = system.anonymous();
        routes().filter(route -> route.getValue().hasMethodAnnotation(Needs.class))
                .filter(route -> takes(route.getKey(), RequestMethod.GET))
                .flatMap(route -> paths(route.getKey()))
                .forEach(path ->
                        assertThat(stranger.getOnce(path).location()).as(path).contains("/sign-in"));
        assertThat(stranger.getOnce("/actuator").location()).contains("/sign-in");
        assertThat(system.as("admin").get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void no_form_of_any_room_is_taken_without_its_token() {
        TestBrowser admin = system.as("admin");
        routes().filter(route -> takes(route.getKey(), RequestMethod.POST))
                .flatMap(route -> paths(route.getKey()))
                .forEach(path -> assertThat(admin.postExactly(path, Map.of("_csrf", "made-up"))
                                .status())
                        .as(path)
                        .isEqualTo(403));
    }

    @Test
    void a_page_for_another_role_is_refused_and_the_refusal_is_in_the_trail() {
        TestPage page = system.as("police").get("/administration");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.heading()).isEqualTo("This is not yours to do");
        assertThat(system.owner()
                        .sql("select count(*) from governance.audit_entry where operation = 'REFUSAL'"
                                + " and what = 'Page not for this role' and staff_id = ?")
                        .param(system.staff("police").value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_stranger_learns_that_the_server_answers_and_nothing_else() {
        TestPage page = system.anonymous().get("/health");
        assertThat(page.body()).isEqualTo("up");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }
}

package org.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.governance.OpenToAll;

/** Every route of the running application, read from Spring itself, with an example for each variable of its path. */
final class Routes {
    private static final UUID NONE = new UUID(0, 1);
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");

    /** A route with a new variable needs an example here: of something that is there, where a page shows it. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry(
                    "agreement",
                    TestStaff.id("agreement", "northbank", "HOUSING").toString()),
            Map.entry("list", "EXCLUSION"),
            Map.entry("reference", "K7-4M2"),
            Map.entry("measure", "O-A2-04"),
            Map.entry("pair", "HOUSING-POLICE"),
            Map.entry(
                    "membership",
                    TestStaff.id("membership", "northbank", "housing").toString()),
            Map.entry("staff", TestStaff.id("staff", "northbank", "housing").toString()),
            Map.entry("agency", "HOUSING"),
            Map.entry("team", TestStaff.id("team", "northbank", "HOUSING").toString()),
            Map.entry("area", "TOWN"),
            Map.entry("ward", "QUAY"),
            Map.entry("parameter", "meaning-red"),
            Map.entry("kind", "IOM_PANEL"),
            Map.entry("next", "open"),
            Map.entry("part", "COHORT"),
            Map.entry("version", "1"),
            Map.entry("step", "withdraw"));

    /** Of these there is none to begin with. */
    private static final Set<String> NONE_YET = Set.of(
            "entry",
            "person",
            "run",
            "doubt",
            "key",
            "ticket",
            "consent",
            "move",
            "proposal",
            "question",
            "line",
            "nomination",
            "meeting",
            "locked",
            "draft",
            "action",
            "view");

    /** @param activity none where the route is open to all, or says nothing */
    record Route(RequestMethod method, String path, Optional<Activity> activity, boolean open, String handler) {
        boolean isGet() {
            return method == RequestMethod.GET;
        }

        @Override
        public String toString() {
            return method + " " + path + " (" + handler + ")";
        }
    }

    private Routes() {}

    static List<Route> of(TestSystem system) {
        return of(system, Map.of());
    }

    /** @param there examples by variable, of what the test has put there */
    static List<Route> of(TestSystem system, Map<String, String> there) {
        List<Route> routes = new ArrayList<>();
        system.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> routes.addAll(routes(info, handler, there)));
        return routes;
    }

    private static List<Route> routes(RequestMappingInfo info, HandlerMethod handler, Map<String, String> there) {
        List<Route> routes = new ArrayList<>();
        Needs needs = handler.getMethodAnnotation(Needs.class);
        var methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                routes.add(new Route(
                        method,
                        withExamples(pattern, there),
                        Optional.ofNullable(needs).map(Needs::value),
                        handler.hasMethodAnnotation(OpenToAll.class),
                        handler.getShortLogMessage()));
            }
        }
        return routes;
    }

    private static String withExamples(String pattern, Map<String, String> there) {
        Matcher variable = VARIABLE.matcher(pattern);
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String named = variable.group(1);
            String usual = NONE_YET.contains(named) ? NONE.toString() : EXAMPLES.get(named);
            String example = there.getOrDefault(named, usual);
            if (example == null) {
                throw new AssertionError(
                        pattern + ": add an example for {" + variable.group(1) + "} to Routes.EXAMPLES");
            }
            variable.appendReplacement(path, Matcher.quoteReplacement(example));
        }
        return variable.appendTail(path).toString();
    }
}

package org.turnstone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.turnstone.TwoWorlds.Hidden;

/** Fetches every page for every reader in two worlds and says where the answers differ. */
final class Comparison {
    /**
     * Differences that are meant: figures are counted once for the partnership, the same for every reader, and small
     * numbers are suppressed; how many stand behind one whom the reader may not see follows from it.
     */
    private static final Set<String> AGGREGATES = Set.of("/performance", "/performance/{measure}");

    private static final String NOT_SEEN = ", and [0-9]+ you may not see|, and [0-9]+ more you may not see";
    private static final List<String> MEASURES =
            List.of("H-KT-1", "H-KT-9", "O-RAG-1", "O-RAG-2", "O-RAG-3", "O-RAG-4", "no-such-measure");
    private static final int TIMED = 40;

    record Leak(String reader, String path) {}

    /** What the readers were answered; hidden people's references and runs stand in paths as {@code @0@}. */
    record World(List<Hidden> hidden, Map<String, Map<String, String>> answers) {}

    private final TwoWorlds worlds;
    private final boolean everyTerm;
    private final Map<String, TestBrowser> browsers = new HashMap<>();
    private final Set<String> aggregatesThatDiffered = new TreeSet<>();
    private int pairs;
    private int leaks;

    Comparison(TwoWorlds worlds, boolean everyTerm) {
        this.worlds = worlds;
        this.everyTerm = everyTerm;
        // All sign in before the first page is fetched: the administrator sees who has.
        TwoWorlds.readers().forEach(reader -> browsers.put(reader, worlds.system.as(reader)));
    }

    World before(List<String> readers, List<Hidden> hidden) {
        List<String> absent = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            absent.add("BB-BB" + "BCDFGHJKMN".charAt(i));
        }
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        readers.forEach(reader -> answers.put(reader, answers(reader, hidden, absent)));
        return new World(hidden, answers);
    }

    List<Leak> leaks(World before, List<String> references) {
        List<Leak> found = new ArrayList<>();
        before.answers().forEach((reader, expected) -> {
            answers(reader, before.hidden(), references).forEach((path, answer) -> {
                pairs++;
                if (!answer.equals(expected.get(path))) {
                    found.add(new Leak(reader, path));
                    if (Boolean.getBoolean("two-worlds.show")) {
                        System.out.println(
                                reader + " " + path + "\n--- A\n" + expected.get(path) + "\n--- B\n" + answer);
                    }
                }
            });
        });
        found.removeIf(leak -> {
            boolean meant = AGGREGATES.contains(
                    leak.path().replaceAll("[?].*", "").replaceAll("/performance/[^/]+$", "/performance/{measure}"));
            if (meant) {
                aggregatesThatDiffered.add(leak.path());
            }
            return meant;
        });
        leaks += found.size();
        return found;
    }

    /** These were looked for. */
    void forget(List<Leak> planted) {
        leaks -= planted.size();
    }

    String summary() {
        return "%,d pairs of %d readers, %d leaks; figures, which are meant to differ: %s"
                .formatted(pairs, browsers.size(), leaks, aggregatesThatDiffered);
    }

    String times(String reader, String hidden) {
        List<Long> absent = new ArrayList<>();
        List<Long> forbidden = new ArrayList<>();
        for (int i = 0; i < TIMED; i++) {
            absent.add(nanos(reader, "/people/BB-BBB"));
            forbidden.add(nanos(reader, "/people/" + hidden));
        }
        return "median of %d, absent %.1f ms, hidden %.1f ms".formatted(TIMED, median(absent), median(forbidden));
    }

    private long nanos(String reader, String path) {
        long start = System.nanoTime();
        browsers.get(reader).getOnce(path);
        return System.nanoTime() - start;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    private Map<String, String> answers(String reader, List<Hidden> hidden, List<String> references) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : paths(reader, hidden)) {
            String asked = path;
            for (int i = 0; i < references.size(); i++) {
                asked = asked.replace("@" + i + "@", references.get(i));
            }
            String answer = said(browsers.get(reader).getOnce(asked), path);
            for (int i = 0; i < references.size(); i++) {
                answer = path.contains("@" + i + "@") ? answer.replace(references.get(i), "@" + i + "@") : answer;
            }
            answers.put(path, answer);
        }
        return answers;
    }

    /** All of the answer but what is new on every request. */
    private static String said(TestPage page, String path) {
        String headers = Stream.of("Content-Type", "Location", "ETag", "Content-Disposition", "Cache-Control")
                .map(name -> name + ": " + page.header(name).orElse(""))
                .reduce("", (one, other) -> one + "\n" + other);
        String body = page.body().replaceAll("(name=\"(?:_csrf|_form)\" value=\")[^\"]*", "$1");
        return page.status() + headers + "\n"
                + (path.startsWith("/performance/") ? body.replaceAll(NOT_SEEN, "") : body);
    }

    private List<String> paths(String reader, List<Hidden> hidden) {
        Set<String> paths = new java.util.LinkedHashSet<>();
        worlds.system.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        || route.getMethodsCondition().getMethods().isEmpty())
                .flatMap(route -> route.getPatternValues().stream())
                .sorted()
                .forEach(route -> paths.addAll(filled(route, hidden.size())));
        Stream.of("tobias", "wrenfeild", "1973", "11/02/1973", TwoWorlds.pnc(101), "a", "oak", "e&page=2", "x&page=999")
                .forEach(term -> paths.add("/people?q=" + term));
        Stream.of("corncrake", "lapwing", "fieldfare", "wheatear", "whinchat", "ZZ1 1ZZ", "05604")
                .forEach(term -> paths.add("/people?q=" + encoded(term)));
        MEASURES.forEach(measure -> paths.add("/performance/" + measure + "/people?as-at=2026-09-01"));
        paths.add("/performance?as-at=2026-01-01");
        for (int i = 0; i < hidden.size(); i++) {
            paths.addAll(searches(hidden.get(i), i, reader.hashCode() + i));
        }
        return List.copyOf(paths);
    }

    /** Whatever a route has in its path is filled with what is there, what is hidden and what never was. */
    private List<String> filled(String route, int hidden) {
        if (!route.contains("{")) {
            return List.of(route);
        }
        List<String> values = new ArrayList<>();
        if (route.contains("{measure}")) {
            values.addAll(MEASURES);
        } else if (route.contains("{reference}")) {
            Stream.of(0, 1, 3, 4, 5, 6, 7).map(worlds::known).forEach(values::add);
            for (int i = 0; i < hidden; i++) {
                values.add("@" + i + "@");
            }
        } else {
            values.add(worlds.newestRunOfPolice().toString());
            values.add(worlds.system.staff("police").value().toString());
        }
        values.add("00000000-0000-0000-0000-000000000001");
        values.add("BB-BB9");
        return values.stream()
                .map(value -> route.replaceAll("\\{[^}]*}", value))
                .toList();
    }

    private List<String> searches(Hidden one, int place, int turn) {
        String surname = one.name().split(" ")[1];
        List<String> terms = List.of(
                encoded(one.name()),
                surname,
                surname.charAt(0) + surname.substring(2),
                encoded(one.alias()),
                one.born(),
                encoded(one.pncNumber()),
                "@" + place + "@",
                surname.substring(0, 3) + "&page=2",
                encoded(one.name() + " " + one.born()));
        if (everyTerm) {
            return terms.stream().map(term -> "/people?q=" + term).toList();
        }
        return Stream.of(0, 2, 5)
                .map(next -> "/people?q=" + terms.get(Math.floorMod(turn + next, terms.size())))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.turnstone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.turnstone.TwoWorlds.Hidden;
import org.turnstone.draftcohort.DraftDesk;
import org.turnstone.lockedcohort.LockedDesk;

/** Fetches every page for every reader in two worlds and says where the answers differ. */
final class Comparison {
    /**
     * Differences that are meant. Figures are counted once for the partnership, the same for every reader, and small
     * numbers are suppressed. The trail grows by every look, this comparison's own among them, and the lists say whom
     * someone was kept out from: both are kept for the privacy officer.
     */
    private static final Pattern MEANT =
            Pattern.compile("/performance(/[^/?]+)?([?].*)?|/governance(/checkpoints|/lists)?([?].*)?");

    /** How many stand behind a figure whom the reader may not see follows from the figure. */
    private static final String NOT_SEEN = ", and [0-9]+ you may not see";

    /** When a session was used last. */
    private static final String LAST_USED = "(?s)(data-label=\"Last used\">).*?</td>";

    private static final List<String> MEASURES =
            List.of("H-KT-1", "O-A2-04", "O-A2-10", "O-A2-11", "O-A2-12", "O-A2-13", "no-such-measure");
    private static final String A_PERSON = "(?s)/(people|cohort|nominations|imports|performance/.*/people)?([/?].*)?";
    private static final int TIMED = 30;
    private static final String NO_ID = "00000000-0000-0000-0000-000000000001";

    record Leak(String reader, String path) {}

    /** What the readers were answered; hidden people's references and runs stand in paths as {@code @0@}. */
    record World(List<Hidden> hidden, Map<String, Map<String, String>> answers) {}

    private final TwoWorlds worlds;
    private final boolean everyTerm;
    private final List<String> lists;
    private final Map<String, TestBrowser> browsers = new HashMap<>();
    private final Set<String> meant = new TreeSet<>();
    private int pairs;
    private int leaks;

    Comparison(TwoWorlds worlds, boolean everyTerm) {
        this.worlds = worlds;
        this.everyTerm = everyTerm;
        String locked = "/cohort/locked/" + LockedDesk.locked(worlds.system);
        String draft = "/cohort/draft/" + DraftDesk.with(worlds.system, worlds.known(0));
        this.lists = List.of(locked, locked + "/retire", draft, draft + "/profile", draft + "/nominations");
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
        before.answers()
                .forEach((reader, expected) -> answers(reader, before.hidden(), references)
                        .forEach((path, answer) -> {
                            pairs++;
                            if (!answer.equals(expected.get(path))) {
                                found.add(new Leak(reader, path));
                            }
                        }));
        found.stream().map(Leak::path).filter(Comparison::isMeant).forEach(meant::add);
        found.removeIf(leak -> isMeant(leak.path()));
        leaks += found.size();
        return found;
    }

    private static boolean isMeant(String path) {
        return MEANT.matcher(path).matches();
    }

    /** These were looked for. */
    void forget(List<Leak> planted) {
        leaks -= planted.size();
    }

    String summary() {
        return "%,d pairs of %d readers, %d leaks; these are meant to differ: %s"
                .formatted(pairs, browsers.size(), leaks, meant);
    }

    /** How much longer one path takes than another, asked in turn, beside how far two series of the same path lie apart. */
    record Times(String path, double absent, double other, double noise) {
        boolean tellsSomething() {
            return Math.abs(other - absent) > 3 * noise + Math.max(1.5, absent / 10);
        }

        @Override
        public String toString() {
            return "%s: absent %.1f ms, other %.1f ms, noise %.1f ms".formatted(path, absent, other, noise);
        }
    }

    /** Medians for every page that takes a reference; a difference has to show three times to be one. */
    List<Times> times(String reader, String reference) {
        List<Times> times = new ArrayList<>();
        for (String path : pathsByReference(reader)) {
            Times measured = times(reader, path, reference);
            for (int again = 0; again < 2 && measured.tellsSomething(); again++) {
                measured = times(reader, path, reference);
            }
            times.add(measured);
        }
        return times;
    }

    private Times times(String reader, String path, String reference) {
        List<Long> absent = new ArrayList<>();
        List<Long> other = new ArrayList<>();
        List<Long> absentAgain = new ArrayList<>();
        for (int i = 0; i < TIMED; i++) {
            absent.add(nanos(reader, path.replace("@", "BB-BBB")));
            other.add(nanos(reader, path.replace("@", reference)));
            absentAgain.add(nanos(reader, path.replace("@", "CC-CCC")));
        }
        double one = median(absent);
        double two = median(absentAgain);
        return new Times(path, (one + two) / 2, median(other), Math.abs(one - two));
    }

    private List<String> pathsByReference(String reader) {
        Stream<String> routes =
                worlds.system.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                        .filter(route ->
                                route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .flatMap(route -> route.getPatternValues().stream())
                        .filter(route -> route.contains("{reference}"))
                        .map(route -> route.replace("{reference}", "@").replaceAll("\\{[^}]*}", NO_ID));
        return Stream.concat(routes, Stream.of("/people?q=@"))
                .filter(path -> browsers.get(reader)
                                .getOnce(path.replace("@", "BB-BBB"))
                                .status()
                        != 403)
                .sorted()
                .toList();
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
        String body = page.body()
                .replaceAll("(name=\"(?:_csrf|_form)\" value=\")[^\"]*", "$1")
                .replaceAll(LAST_USED, "$1");
        boolean behindAFigure = path.matches("/performance/.*/people.*");
        return page.status() + headers + "\n" + (behindAFigure ? body.replaceAll(NOT_SEEN, "") : body);
    }

    private List<String> paths(String reader, List<Hidden> hidden) {
        int turn = reader.hashCode();
        Set<String> paths = new LinkedHashSet<>();
        worlds.system.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(route -> !route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternValues().stream())
                .sorted()
                .forEach(route -> paths.addAll(filled(route, hidden, turn)));
        for (int i = 0; i < hidden.size(); i++) {
            paths.addAll(searches(hidden.get(i), i, turn + i));
            paths.add("/people/@" + i + "@?as-at=2026-09-01");
        }
        Stream<String> terms = Stream.of(
                        List.of(
                                "tobias",
                                "wrenfeild",
                                "1973",
                                TwoWorlds.pnc(101),
                                "a",
                                "oak",
                                "e&page=2",
                                "x&page=999"),
                        List.of("corncrake", "lapwing", "fieldfare", "wheatear", "whinchat", "zz1", "05604"))
                .flatMap(List::stream);
        some(terms.toList(), turn).forEach(term -> paths.add("/people?q=" + term));
        paths.add("/cohort?as-at=2026-09-01");
        paths.addAll(
                List.of(worlds.panel, worlds.panel + "/minutes", worlds.panel + "/stay", "/meetings/kinds/IOM_PANEL"));
        paths.addAll(lists);
        paths.add("/cohort?limit=over");
        paths.add("/cohort/capacity");
        paths.add("/cohort?lead=-&custody=no");
        some(hidden.stream().map(Hidden::name).toList(), turn)
                .forEach(name -> paths.add("/cohort?name=" + encoded(name)));
        some(MEASURES, turn).forEach(one -> paths.add("/performance/" + one + "/people?as-at=2026-09-01"));
        return paths.stream()
                .filter(path -> everyTerm || hidden.size() > 1 || path.matches(A_PERSON))
                .toList();
    }

    /** Whatever a route has in its path is filled with what is there, what is hidden and what never was. */
    private List<String> filled(String route, List<Hidden> hidden, int turn) {
        if (!route.contains("{")) {
            return List.of(route);
        }
        List<String> values = new ArrayList<>();
        if (route.contains("{measure}")) {
            values.add(MEASURES.getFirst());
            values.addAll(some(MEASURES, turn));
        } else if (route.contains("{reference}")) {
            values.addAll(some(
                    IntStream.range(0, TwoWorlds.KNOWN).mapToObj(worlds::known).toList(), turn));
            IntStream.range(0, hidden.size()).mapToObj(one -> "@" + one + "@").forEach(values::add);
        } else if (route.contains("{nomination}")) {
            Stream.concat(Stream.of("K0"), hidden.stream().map(Hidden::ref))
                    .forEach(ref -> values.add(TwoWorlds.nomination(ref).toString()));
        } else {
            values.add(worlds.newestRunOfPolice().toString());
            values.add(worlds.system.staff("police").value().toString());
        }
        values.add(everyTerm ? "BB-BB9" : values.getLast());
        return values.stream()
                .distinct()
                .map(value -> route.replace("{step}", "withdraw").replaceAll("\\{[^}]*}", value))
                .toList();
    }

    /** All of them where there is time, otherwise two, in turn. */
    private List<String> some(List<String> all, int turn) {
        return everyTerm
                ? all
                : List.of(all.get(Math.floorMod(turn, all.size())), all.get(Math.floorMod(turn + 3, all.size())));
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
        return some(terms, turn).stream().map(term -> "/people?q=" + term).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

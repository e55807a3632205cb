package org.turnstone;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What every reader of two worlds is answered on some pages, to be compared with what they are answered later. */
final class TwoWorldPages {
    private static final Set<String> COMPETENT = Set.of("police", "sergeant", "probation", "yos", "prison");

    private final Map<String, TestBrowser> browsers = new TreeMap<>();
    private final Supplier<Map<String, String>> paths;

    /** @param paths where they look, by what each is called, as known people are by their number */
    TwoWorldPages(TwoWorlds worlds, Supplier<Map<String, String>> paths) {
        this.paths = paths;
        TwoWorlds.readers().forEach(reader -> browsers.put(reader, worlds.system.as(reader)));
        browsers.values().forEach(browser -> browser.get("/help"));
    }

    /** Those who are not shown what is for law enforcement alone; the trail of the privacy officer is meant to grow. */
    static List<String> notOfLawEnforcement() {
        return TwoWorlds.readers().stream()
                .filter(reader -> !COMPETENT.contains(reader) && !reader.equals("privacy"))
                .toList();
    }

    Map<String, String> answers(Collection<String> readers) {
        Map<String, String> answers = new TreeMap<>();
        for (String reader : readers) {
            paths.get()
                    .forEach((named, path) -> answers.put(
                            reader + " " + named, said(browsers.get(reader).getOnce(path))));
        }
        return answers;
    }

    static List<String> differing(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(path -> !after.get(path).equals(before.get(path)))
                .toList();
    }

    /** All of the answer but what is new on every request. */
    private static String said(TestPage page) {
        return page.status() + page.location().orElse("") + "\n"
                + page.body().replaceAll("(name=\"(?:_csrf|_form)\" value=\")[^\"]*", "$1");
    }
}

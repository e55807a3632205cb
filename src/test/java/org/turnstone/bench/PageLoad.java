package org.turnstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.person.ManyPeople;

/** People at their screens. */
final class PageLoad implements AutoCloseable {
    /** One kind of page; which of its kind a click asks for depends on the number of the click. */
    record Kind(String name, String account, IntFunction<String> path) {}

    private record Click(String kind, double took) {}

    private static final int RECORDED = 10;

    private final TestSystem system;
    private final RecordedSql sql;
    private final long nanos;
    private final List<TestBrowser> browsers = new ArrayList<>();
    private final Map<String, String> sessions = new HashMap<>();

    PageLoad(TestSystem system, RecordedSql sql, double secondsEach) {
        this.system = system;
        this.sql = sql;
        this.nanos = (long) (secondsEach * 1e9);
    }

    static String search(String words) {
        return "/people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Half of them on the cohort. */
    static String anyone(int click, int people) {
        int number = click % 2 == 0 ? click * 7 % Math.min(people, 310) : Math.floorMod(click * 7919, people);
        return ManyPeople.reference(number);
    }

    /** Each of the users on a connection and a session of their own, clicking again as soon as the page is there. */
    Timings clicks(Kind kind, int users) {
        return mixed(List.of(kind), users, 0).get(kind.name);
    }

    /**
     * Each of the users now on this page and now on that.
     *
     * @param kinds of one account
     * @param pause seconds that each looks at a page on average before the next click
     */
    Map<String, Timings> mixed(List<Kind> kinds, int users, double pause) {
        List<Callable<List<Click>>> all = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            int mine = user;
            Caller caller = caller(kinds.getFirst().account, user);
            all.add(() -> clicks(kinds, mine, caller, pause));
        }
        long start = System.nanoTime();
        List<Click> clicks = AtOnce.all(all);
        double seconds = (System.nanoTime() - start) / 1e9;
        return clicks.stream()
                .collect(Collectors.groupingBy(
                        Click::kind,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                some -> new Timings(
                                        some.stream().mapToDouble(Click::took).toArray(), seconds))));
    }

    private List<Click> clicks(List<Kind> kinds, int user, Caller caller, double pause) throws IOException {
        List<Click> took = new ArrayList<>();
        SplittableRandom chance = new SplittableRandom(user);
        try (caller) {
            long end = System.nanoTime() + lasting(pause);
            for (int click = user * 1_000; System.nanoTime() < end; click++) {
                pause(pause, chance);
                Kind kind = kinds.get(chance.nextInt(kinds.size()));
                String path = kind.path.apply(click);
                long start = System.nanoTime();
                expect(200, caller.get(path), path);
                took.add(new Click(kind.name, (System.nanoTime() - start) / 1e6));
            }
        }
        return took;
    }

    private static void pause(double seconds, SplittableRandom chance) {
        LockSupport.parkNanos((long) (seconds * 1e9 * 2 * chance.nextDouble()));
    }

    /** Who pauses clicks seldom, and is watched for longer. */
    private long lasting(double pause) {
        return pause == 0 ? nanos : 5 * nanos;
    }

    /** What some clicks of each user ask of the database. */
    List<List<RecordedSql>> asked(Kind kind, int users) {
        List<List<RecordedSql>> asked = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            List<RecordedSql> recorded = new ArrayList<>();
            try (Caller caller = caller(kind.account, user)) {
                for (int click = user * 1_000; click < user * 1_000 + RECORDED; click++) {
                    String path = kind.path.apply(click);
                    recorded.add(sql.of(() -> isThere(caller, path)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            asked.add(recorded);
        }
        return asked;
    }

    /** The same asked without the application, by as many at once. */
    Timings direct(List<List<RecordedSql>> asked) throws SQLException {
        List<Callable<List<Double>>> all = new ArrayList<>();
        for (List<RecordedSql> recorded : asked) {
            List<Connection> open = connections();
            all.add(() -> repeat(recorded, open));
        }
        return AtOnce.timed(all);
    }

    /** What the database is longest busy with for one click. */
    List<String> slowest(Kind kind, int most) throws SQLException {
        List<Connection> open = connections();
        try (Caller caller = caller(kind.account, 0)) {
            RecordedSql recorded = sql.of(() -> isThere(caller, kind.path.apply(0)));
            recorded.run(open);
            return recorded.slowest(open, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    /** More than any request takes. */
    private List<Connection> connections() throws SQLException {
        List<Connection> open = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            open.add(system.database().roles().app().connect());
        }
        return open;
    }

    private List<Double> repeat(List<RecordedSql> recorded, List<Connection> open) throws SQLException {
        List<Double> took = new ArrayList<>();
        try {
            long end = System.nanoTime() + nanos;
            for (int click = 0; System.nanoTime() < end; click++) {
                long start = System.nanoTime();
                recorded.get(click % recorded.size()).run(open);
                took.add((System.nanoTime() - start) / 1e6);
            }
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
        return took;
    }

    /** Each user changes the status of one person after the other; only sending the form is timed. */
    Timings changes(int users, int onCohort, double pause) {
        List<Callable<List<Double>>> all = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            int mine = user;
            Caller caller = caller("police", user);
            TestBrowser browser = browsers.get(user);
            all.add(() -> changes(
                    new SplittableRandom(mine),
                    browser,
                    caller,
                    IntStream.iterate(mine, each -> each + users < onCohort ? each + users : mine)
                            .iterator(),
                    pause));
        }
        return AtOnce.timed(all);
    }

    private List<Double> changes(
            SplittableRandom chance, TestBrowser browser, Caller caller, PrimitiveIterator.OfInt people, double pause)
            throws IOException {
        List<Double> took = new ArrayList<>();
        try (caller) {
            long end = System.nanoTime() + lasting(pause);
            while (System.nanoTime() < end) {
                pause(pause, chance);
                String path = "/people/" + ManyPeople.reference(people.nextInt()) + "/rag";
                TestPage page = browser.get(path);
                var offered = page.document().select("input[name=status]");
                if (offered.isEmpty()) {
                    continue;
                }
                String form =
                        filled(SentForm.of(browser, page), offered.getFirst().val());
                long start = System.nanoTime();
                expect(303, caller.post(path, form), path);
                took.add((System.nanoTime() - start) / 1e6);
            }
        }
        return took;
    }

    private String filled(SentForm form, String status) {
        LocalDate today = LocalDate.now(system.clock());
        return form
                .with("status", status)
                .day(today)
                .with("ground", "BREACH")
                .with("reason", "Missed two appointments")
                .fields()
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void expect(int status, Caller.Answer answer, String path) {
        if (answer.status() != status) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
    }

    private static boolean isThere(Caller caller, String path) {
        try {
            return caller.get(path).status() == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Caller caller(String account, int user) {
        try {
            return new Caller(system.address(), "turnstone=" + session(account, user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String session(String account, int user) {
        return sessions.computeIfAbsent(account + " " + user, none -> {
            TestBrowser browser = system.from("127.0.0." + (2 + user));
            browser.trySignIn(TestSystem.username(account), TestSystem.PASSWORD);
            if (account.equals("police")) {
                browsers.add(user, browser);
            }
            return browser.cookie("turnstone").orElseThrow().getValue();
        });
    }

    @Override
    public void close() {
        system.close();
    }
}

package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.shared.London;

/** A new user's first hour with {@code ./turnstone demo}: found, made Red, counted, kept from some, looked up in the trail. */
class FirstLoopStoreTests {
    private static final String READY = "Turnstone is ready: ";
    private static final String PASSWORD = "Password for the demo accounts: ";

    @TempDir
    private static Path folder;

    private static Process demo;
    private static String address;
    private static String password;

    @BeforeAll
    static void demo() throws IOException {
        demo = program("demo", "--port", "0", "--data", data());
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = demo.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                said.add(line);
                line = line.startsWith(READY) ? null : lines.readLine();
            }
        }
        assertThat(said.getLast()).as(said.toString()).startsWith(READY + "http://localhost:");
        address = said.getLast().substring(READY.length());
        password = said.stream()
                .filter(line -> line.startsWith(PASSWORD))
                .findFirst()
                .orElseThrow()
                .substring(PASSWORD.length());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        demo.destroy();
        assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void a_person_is_found_made_red_counted_and_those_who_looked_are_found() throws Exception {
        TestBrowser police = as("police");
        Element row = overdueAmber(police);
        String name = row.select("a").first().text();
        String reference = row.select("a").first().attr("href").replaceAll(".*/|\\?.*", "");
        long longAmber = numerator(police, "Amber for more than 28 days");
        long longRed = numerator(police, "Red for more than 5 days");

        assertThat(police.get("/people?q=" + misspelt(name).replace(' ', '+'))
                        .document()
                        .select("main table a")
                        .eachAttr("href"))
                .as(misspelt(name) + " for " + name)
                .contains("/people/" + reference);
        TestPage saved = SentForm.shownTo(police, reference)
                .red(London.today(Clock.systemUTC()))
                .sendOnce();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);

        assertThat(police.get("/people/" + reference)
                        .document()
                        .select(".ts-person__rag")
                        .text())
                .contains("Red", "0 days, limit 5", "Missed two appointments");
        assertThat(police.get("/cohort?status=red")
                        .document()
                        .select("tr:contains(" + reference + ")")
                        .text())
                .contains(name, "0 days, limit 5");
        assertThat(numerator(police, "Amber for more than 28 days")).isEqualTo(longAmber - 1);
        assertThat(numerator(police, "Red for more than 5 days"))
                .as("not before five days are over")
                .isEqualTo(longRed);
        housingSeesWhatTheAgreementLets(reference, police);
        bothLooksAreFound(reference);
        assertThat(ends("audit", "verify", "--data", data())).isZero();
    }

    private static void bothLooksAreFound(String reference) {
        TestPage trail = as("privacy").get("/governance?person=" + reference);
        assertThat(looks(trail, "Police offender manager")).isNotEmpty();
        assertThat(looks(trail, "Housing officer")).isNotEmpty();
        assertThat(trail.document().select("tr:contains(Altered)").text()).contains(reference);
    }

    /** What the police hold for law enforcement alone is shown to them, and housing gets the rest of the same page. */
    private static void housingSeesWhatTheAgreementLets(String reference, TestBrowser police) {
        TestBrowser housing = as("housing");
        assertThat(housing.get("/people/" + reference).text())
                .contains("has signed the sharing agreement", "Red")
                .doesNotContain("Change RAG status");
        assertThat(housing.get("/people/" + reference + "/rag").status()).isEqualTo(403);
        String restricted = "Police, restricted";
        assertThat(police.get("/people/" + reference + "/sources").text()).contains("Arrests", restricted);
        assertThat(housing.get("/people/" + reference + "/sources").text())
                .contains("Who this is, by source")
                .doesNotContain("Arrests", restricted);
    }

    /** An adult with a name long enough to be misspelt and with an arrest that the police keep to themselves. */
    private static Element overdueAmber(TestBrowser police) {
        return police.get("/cohort?status=amber&custody=no&limit=over").document().select("main tbody tr").stream()
                .filter(row -> row.select("a").text().matches("[A-Z][a-z]+ [A-Z][a-z]{6,}"))
                .filter(row -> police.get(row.select("a").attr("href") + "/sources")
                        .text()
                        .contains("Police, restricted"))
                .filter(row -> !police.get(row.select("a").attr("href") + "/rag")
                        .document()
                        .select("input[value=red]")
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String misspelt(String name) {
        int end = name.length();
        return name.substring(0, end - 3) + name.charAt(end - 2) + name.charAt(end - 3) + name.charAt(end - 1);
    }

    private static long numerator(TestBrowser browser, String measure) {
        String value = browser.get("/performance")
                .document()
                .select("tr:contains(" + measure + ") td")
                .first()
                .text();
        return Long.parseLong(value.substring(0, value.indexOf(" of ")));
    }

    private static List<String> looks(TestPage trail, String role) {
        return trail.document().select("main tbody tr").eachText().stream()
                .filter(line -> line.contains(role) && line.contains("Opened a person's page"))
                .toList();
    }

    private static TestBrowser as(String account) {
        TestBrowser browser = new TestBrowser(address.replace("localhost", "127.0.0.1"), "127.0.0.1");
        browser.signIn(account + "@demo", password);
        return browser;
    }

    private static int ends(String... arguments) throws IOException, InterruptedException {
        Process process = program(arguments);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static Process program(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.turnstone.Turnstone"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static String data() {
        return folder.resolve("demo").toString();
    }
}

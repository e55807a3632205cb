package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.turnstone.database.OpenDatabase;
import org.turnstone.imports.FeedKeys;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Memberships;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.StaffId;

/** Commands as a script gives them: a process of their own, joining the data that this one has open. */
class CommandLineStoreTests {
    private static final Map<String, String> PASSWORD = Map.of("TURNSTONE_PASSWORD", TestSystem.PASSWORD);
    private static final String HEADER =
            "source_ref,source_updated_at,person_ref,forename,surname,date_of_birth,postcode\n";

    @TempDir
    private static Path folder;

    private static OpenDatabase open;

    private record Done(int exit, String out, String err) {}

    @BeforeAll
    static void open() {
        open = OpenDatabase.prepared(data(), Map.of(), Clock.systemUTC());
        var owner = JdbcClient.create(open.roles().owner().dataSource());
        new TestStaff(
                        owner,
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(TestSystem.PASSWORD))
                .write();
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @Test
    void an_extract_goes_in_beside_a_running_program_and_what_came_of_it_is_told_twice() throws Exception {
        Path file = file("people.csv", "1,2026-05-01T08:00:00Z,P1,Mara,Quill,1990-02-03,KM1 2AB\n");
        Path report = folder.resolve("report.json");
        Done done = importing(PASSWORD, file, "--as", "police@northbank", "--report", report.toString());
        assertThat(done.exit).as(done.err).isZero();
        assertThat(done.out.lines()).contains("rows 1", "new 1", "refused 0");
        assertThat(Files.readString(report)).contains("\"rows\":1", "\"new\":1", "\"refused\":0", "\"problems\":[]");
        assertThat(importing(PASSWORD, file, "--as", "police@northbank").out.lines())
                .contains("unchanged 1");
    }

    @Test
    void a_bad_row_is_told_by_file_row_and_column_and_the_good_ones_go_in_unless_all_or_nothing() throws Exception {
        Path file = file("mixed.csv", """
                2,2026-05-01T08:00:00Z,P2,Ned,Bell,1991-02-03,
                3,2026-05-01T08:00:00Z,P3,Ida,Cole,1991-02-31,
                """);
        Done none = importing(PASSWORD, file, "--as", "police@northbank", "--all-or-nothing");
        assertThat(none.exit).isEqualTo(1);
        assertThat(none.out.lines()).contains("new 0", "refused 2");
        Done some = importing(PASSWORD, file, "--as", "police@northbank");
        assertThat(some.exit).isEqualTo(1);
        assertThat(some.err).contains(file + ":3:date_of_birth: ");
        assertThat(some.out.lines()).contains("rows 2", "new 1", "refused 1");
    }

    @Test
    void an_agencys_own_system_comes_with_its_key_and_for_that_agency_alone() throws Exception {
        Path file = file("feed.csv", "4,2026-05-01T08:00:00Z,P4,Una,Marsh,1985-07-08,\n");
        Map<String, String> key = Map.of("TURNSTONE_FEED_KEY", key());
        assertThat(importing(key, file).out.lines()).contains("new 1");
        Done others = run(key, "import", "people", file.toString(), "--agency", "HOUSING", "--data", data().toString());
        assertThat(others.exit).isEqualTo(3);
        assertThat(others.err).contains("You may not bring in extracts of HOUSING");
        assertThat(importing(Map.of("TURNSTONE_FEED_KEY", "guessed"), file).err).contains("The feed key is not right");
    }

    @Test
    void a_wrong_password_and_wrong_usage_are_told_apart() throws Exception {
        Path file = file("never.csv", "5,2026-05-01T08:00:00Z,P5,Ola,Finch,1985-07-08,\n");
        Done refused = importing(Map.of("TURNSTONE_PASSWORD", "not this"), file, "--as", "police@northbank");
        assertThat(refused.exit).isEqualTo(3);
        assertThat(refused.err).contains("The username or password is not right.");
        assertThat(importing(PASSWORD, file, "--as", "nobody@nowhere").err).isEqualTo(refused.err);
        assertThat(importing(Map.of(), file).exit).isEqualTo(2);
        Done missing = importing(PASSWORD, folder.resolve("not-there.csv"), "--as", "police@northbank");
        assertThat(missing.exit).isEqualTo(3);
        assertThat(missing.err.strip()).isEqualTo("There is no file " + folder.resolve("not-there.csv"));
        Done kind = run(
                PASSWORD,
                "import",
                "persons",
                file.toString(),
                "--agency",
                "POLICE",
                "--as",
                "police@northbank",
                "--data",
                data().toString());
        assertThat(kind.exit).isEqualTo(2);
        assertThat(kind.err).contains("There is no kind persons; the kinds are ");
    }

    @Test
    void serving_says_what_stands_in_its_way() throws Exception {
        Done real = run(Map.of(), "serve", "--data", folder.resolve("real").toString());
        assertThat(real.exit).isEqualTo(3);
        assertThat(real.err).contains("add --not-for-real-people");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Done done = run(
                    Map.of(),
                    "serve",
                    "--not-for-real-people",
                    "--port",
                    "" + taken.getLocalPort(),
                    "--data",
                    folder.resolve("other").toString());
            assertThat(done.exit).isEqualTo(3);
            assertThat(done.err).contains("127.0.0.1:" + taken.getLocalPort() + " cannot be listened on");
        }
    }

    private static Done importing(Map<String, String> environment, Path file, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("import", "people", file.toString(), "--agency", "POLICE", "--data", data().toString()));
        arguments.addAll(List.of(more));
        return run(environment, arguments.toArray(String[]::new));
    }

    private static Done run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.turnstone.Turnstone"));
        command.addAll(List.of(arguments));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Done(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private static String key() {
        try (RunningSystem system = RunningSystem.withoutPages(open.roles())) {
            var admin = new StaffId(TestStaff.id("staff", "northbank", "admin"));
            return Acting.as(
                    system.part(Memberships.class).liveOf(admin).getFirst(),
                    () -> system.part(FeedKeys.class).issue(new AgencyCode("POLICE"), "custody nightly"));
        }
    }

    private static Path file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows);
    }

    private static Path data() {
        return folder.resolve("data");
    }
}

package org.turnstone;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher alone: a copy of it in a folder of its own, with a JDK and a Maven that only say what they were asked, and
 * on the PATH no more than the tools that any Debian or macOS has.
 */
class LauncherTests {
    private static final List<String> TOOLS = List.of(
            "awk",
            "bash",
            "basename",
            "cat",
            "chmod",
            "dirname",
            "env",
            "find",
            "grep",
            "head",
            "id",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "tail",
            "tee",
            "touch",
            "tr",
            "uname");
    private static final String JAVA = """
            #!/usr/bin/env bash
            case "$*" in
                *jarmode=tools*) mkdir -p "${@: -1}" && : >"${@: -1}/turnstone.jar" ;;
                *" demo --data "*) echo "Turnstone is ready: http://localhost:1"; exec sleep 600 ;;
                *" pause"*) echo started; exec sleep 600 ;;
                *) echo "in $PWD"; printf 'word %s\\n' "$@"; exit "${STUB_EXIT:-0}" ;;
            esac
            """;
    private static final String MAVEN = """
            #!/usr/bin/env bash
            case "$*" in
                *-version*) printf '\\033[1mApache Maven %s\\033[m (x)\\n' "${STUB_MAVEN:-3.9.9}" ;;
                *package*) [ -z "${STUB_BROKEN:-}" ] || { echo '[ERROR] A.java:[3,1] wrong'; exit 1; }
                    mkdir -p target && echo build >>target/builds && : >target/turnstone.jar ;;
                *verify*) echo '[INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 0'; exit "${STUB_EXIT:-0}" ;;
                *-Dtest=*)
                    echo "maven $*"
                    if [ "${STUB_BOUND:-}" = broken ]; then mkdir -p target/bench && echo "too slow" >target/bench/broken; fi
                    [ -z "${STUB_BOUND:-}" ] ;;
                *) echo "maven $*" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private Path home;
    private Path elsewhere;
    private Path tools;
    private Path jdk;

    @BeforeEach
    void lay_out_a_checkout_with_a_space_in_its_path() throws IOException {
        home = Files.createDirectories(folder.resolve("a check out"));
        elsewhere = Files.createDirectories(folder.resolve("else where"));
        tools = Files.createDirectories(folder.resolve("bin"));
        jdk = folder.resolve("jdks/some jdk");
        program(home.resolve("turnstone"), Files.readString(Path.of("turnstone")));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("src/test"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("src/main/A.java"), "class A {}");
        for (String tool : TOOLS) {
            program(tools.resolve(tool), "#!/bin/sh\nexec " + onThePath(tool) + " \"$@\"\n");
        }
        program(tools.resolve("mvn"), MAVEN);
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), "");
        Files.createDirectories(jdk.resolve("lib"));
        Files.createFile(jdk.resolve("lib/modules"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9\"\n");
    }

    @Test
    void arguments_reach_the_program_untouched_in_the_callers_folder() throws Exception {
        Said said = run("import", "people", "my file.csv", "--agency", "", "a*b", "$HOME");
        assertThat(said.code).isZero();
        assertThat(said.out).startsWith("in " + elsewhere.toRealPath());
        assertThat(said.out.lines().toList())
                .containsSequence(
                        "word import",
                        "word people",
                        "word my file.csv",
                        "word --agency",
                        "word ",
                        "word a*b",
                        "word $HOME");
    }

    @Test
    void the_exit_code_is_the_programs_own() throws Exception {
        for (int code : new int[] {1, 2, 4}) {
            assertThat(with("STUB_EXIT=" + code).run("ogrs3", "x.csv").code).isEqualTo(code);
        }
    }

    @Test
    void without_a_jdk_25_it_says_what_to_install() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Said said = run("demo");
        assertThat(said.code).isEqualTo(3);
        assertThat(said.err).contains("needs a JDK 25", "sudo apt-get install -y openjdk-25-jdk", "brew install");
        assertThat(home.resolve("target")).doesNotExist();
    }

    @Test
    void a_java_home_of_another_version_is_passed_over() throws Exception {
        Path old = folder.resolve("old");
        program(old.resolve("bin/java"), "#!/usr/bin/env bash\nexit 9\n");
        program(old.resolve("bin/javac"), "");
        Files.createDirectories(old.resolve("lib"));
        Files.createFile(old.resolve("lib/modules"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");
        assertThat(with("JAVA_HOME=" + old).run("--help").code).isZero();
    }

    @Test
    void the_jar_is_built_when_missing_or_stale_and_not_otherwise() throws Exception {
        assertThat(run("--help").err).contains("Building Turnstone");
        assertThat(run("--help").err).doesNotContain("Building");
        assertThat(builds()).isEqualTo(1);
        Files.setLastModifiedTime(
                home.resolve("src/main/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
        run("--help");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_build_that_fails_is_exit_3_and_names_its_log() throws Exception {
        Said said = with("STUB_BROKEN=yes").run("demo");
        assertThat(said.code).isEqualTo(3);
        assertThat(said.err).contains("A.java:[3,1] wrong", "target/launcher.log");
        assertThat(home.resolve("target/launcher.lock")).doesNotExist();
    }

    @Test
    void a_maven_that_is_too_old_is_not_used() throws Exception {
        Said said = with("STUB_MAVEN=3.6.3").run("demo");
        assertThat(said.code).isEqualTo(3);
        assertThat(said.err).contains("Maven 3.8.6 or later");
    }

    @Test
    void it_starts_through_a_link_from_anywhere() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("ts"), Path.of("../a check out/turnstone"));
        assertThat(start(List.of(), link.toString(), "--help").code).isZero();
        assertThat(home.resolve("target/turnstone.jar")).exists();
    }

    @Test
    void a_signal_reaches_the_program() throws Exception {
        run("--help");
        Process process = builder(List.of(), home.resolve("turnstone").toString(), "pause")
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("started");
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void test_runs_what_ci_runs_and_a_failure_is_exit_4() throws Exception {
        program(tools.resolve("chromium"), "");
        Said said = run("test");
        assertThat(said.code).isZero();
        assertThat(said.out).contains("every test and every gate passed").endsWith("Skipped: 0\n");
        assertThat(with("STUB_EXIT=1").run("test").code).isEqualTo(4);
        assertThat(run("test", "it").code).isEqualTo(2);
        assertThat(run("test", "--help").out).contains("Usage: ./turnstone test");
        assertThat(Files.readString(Path.of(".ci/run"))).endsWith("/../turnstone\" test\n");
    }

    @Test
    void a_benchmark_is_run_by_maven_and_a_broken_bound_is_exit_4() throws Exception {
        Files.createFile(home.resolve("src/test/ReoffendingBench.java"));
        assertThat(run("bench", "reoffending", "--scale", "0.5", "--no-fail").out)
                .contains("-Dtest=ReoffendingBench", "-Dtest.memory=1g", "-Dbench.scale=0.5", "-Dbench.fail=no");
        assertThat(run("bench", "reoffending", "--scale", "10").out).contains("-Dtest.memory=6g", "-Dbench.scale=10");
        assertThat(run("bench", "reoffending", "--scale").code).isEqualTo(2);
        assertThat(run("bench", "unheard").code).isEqualTo(2);
        assertThat(run("bench").code).isEqualTo(2);
        assertThat(run("bench", "--help").out).contains("reoffending");
        Said broken = with("STUB_BOUND=broken").run("bench", "reoffending");
        assertThat(broken.code).isEqualTo(4);
        assertThat(broken.err).contains("too slow");
        assertThat(with("STUB_BOUND=none").run("bench", "reoffending").code).isEqualTo(3);
    }

    private record Said(int code, String out, String err) {}

    private record Setting(LauncherTests launcher, List<String> environment) {
        Said run(String... words) throws Exception {
            return launcher.start(
                    environment, launcher.home.resolve("turnstone").toString(), words);
        }
    }

    private Setting with(String... environment) {
        return new Setting(this, List.of(environment));
    }

    private Said run(String... words) throws Exception {
        return with().run(words);
    }

    private Said start(List<String> environment, String program, String... words) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = builder(environment, program, words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private ProcessBuilder builder(List<String> environment, String program, String... words) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment()
                .put("TURNSTONE_JDK_FOLDERS", folder.resolve("jdks").toString());
        for (String each : environment) {
            builder.environment().put(each.split("=")[0], each.split("=")[1]);
        }
        return builder;
    }

    private long builds() throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve("target/builds"))) {
            return lines.count();
        }
    }

    private static Path onThePath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, fromString("rwxr-xr-x"));
    }
}

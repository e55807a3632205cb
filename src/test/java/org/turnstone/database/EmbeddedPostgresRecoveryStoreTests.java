package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresRecoveryStoreTests {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    static Path parent;

    private static Path folder;

    @BeforeAll
    static void make() {
        folder = parent.resolve("data");
        EmbeddedPostgres.start(folder, CLOCK).close();
    }

    @Test
    void records_outlive_a_stop_and_no_process_does() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, CLOCK)) {
            client(postgres).sql("create schema after_stop").update();
        }
        assertThat(server(folder).atWork()).isEmpty();
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
        try (var postgres = EmbeddedPostgres.start(folder, CLOCK)) {
            assertThat(hasSchema(postgres, "after_stop")).isTrue();
        }
    }

    @Test
    void a_weaker_setting_in_the_folder_has_no_effect() throws Exception {
        Files.writeString(
                folder.resolve("database/postgresql.auto.conf"),
                "fsync = off\nsynchronous_commit = off\nlisten_addresses = '*'\n",
                StandardOpenOption.APPEND);
        try (var postgres = EmbeddedPostgres.start(folder, CLOCK)) {
            assertThat(client(postgres)
                            .sql("select current_setting('fsync') || current_setting('synchronous_commit')"
                                    + " || current_setting('listen_addresses')")
                            .query(String.class)
                            .single())
                    .isEqualTo("onon127.0.0.1");
        }
    }

    @Test
    void a_server_that_runs_without_care_for_the_disk_is_refused() {
        for (String unsafe : List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off")) {
            try (var postgres = EmbeddedPostgres.start(folder, CLOCK, List.of(unsafe))) {
                assertThatThrownBy(() -> new DatabaseRoles(postgres.owner()).ensure())
                        .isInstanceOf(EnvironmentProblem.class)
                        .hasMessageContaining(unsafe);
            }
        }
    }

    @Test
    void a_killed_server_is_started_again_at_the_same_address() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, CLOCK)) {
            client(postgres).sql("create schema after_server").update();
            ProcessHandle killed = server(folder).atWork().orElseThrow();
            killed.destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> hasSchema(postgres, "after_server"));
            assertThat(server(folder).atWork()).isPresent().get().isNotEqualTo(killed);
        }
    }

    @Test
    void the_server_of_a_killed_program_is_stopped_and_its_records_are_there() throws Exception {
        Process program = DataHolder.start(folder);
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, CLOCK))
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("process " + program.pid());
        var running = new DatabaseRoles(RunningInstance.databaseOf(folder).orElseThrow());
        JdbcClient.create(running.owner().dataSource())
                .sql("create schema after_program")
                .update();
        ProcessHandle orphan = server(folder).atWork().orElseThrow();
        program.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();
        assertThat(RunningInstance.databaseOf(folder)).isEmpty();
        try (var postgres = EmbeddedPostgres.start(folder, CLOCK)) {
            assertThat(hasSchema(postgres, "after_program")).isTrue();
            assertThat(server(folder).atWork()).get().isNotEqualTo(orphan);
        }
    }

    @Test
    void a_number_left_behind_that_now_belongs_to_another_program_does_not_stop_the_start() throws Exception {
        Files.writeString(
                folder.resolve("database/postmaster.pid"),
                ProcessHandle.current().pid() + "\n/elsewhere\n0\n1\n\n\n0 0\nready\n");
        try (var postgres = EmbeddedPostgres.start(folder, CLOCK)) {
            assertThat(client(postgres).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_program_that_is_told_to_end_stops_its_database_cleanly() throws Exception {
        Process program = DataHolder.start(folder);
        program.destroy();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(folder.resolve("database.log"))).endsWith("database system is shut down\n");
    }

    @Test
    void a_first_start_that_was_cut_off_is_done_again() throws Exception {
        Path unfinished = parent.resolve("unfinished");
        DataDirectory.prepared(unfinished);
        Files.createDirectories(unfinished.resolve("database.new/base"));
        try (var postgres = EmbeddedPostgres.start(unfinished, CLOCK)) {
            assertThat(client(postgres).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_database_whose_password_is_gone_says_so() throws Exception {
        Path password = folder.resolve("database-password");
        Path elsewhere = Files.move(password, parent.resolve("password"));
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, CLOCK))
                    .isInstanceOf(EnvironmentProblem.class)
                    .hasMessageContaining("database-password is missing");
        } finally {
            Files.move(elsewhere, password);
        }
    }

    private static boolean hasSchema(EmbeddedPostgres postgres, String name) {
        return client(postgres)
                .sql("select exists (select from pg_namespace where nspname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private static PostgresServer server(Path folder) {
        return PostgresServer.in(new DataDirectory(folder));
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        return JdbcClient.create(postgres.owner().dataSource());
    }
}

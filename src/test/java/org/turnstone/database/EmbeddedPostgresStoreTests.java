package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One server for all of these; what stops or kills it is in {@link EmbeddedPostgresRecoveryStoreTests}. */
class EmbeddedPostgresStoreTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T08:30:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path parent;

    private static Path folder;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        folder = parent.resolve("data");
        postgres = EmbeddedPostgres.start(folder, CLOCK);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void the_folder_is_closed_to_others_even_below_one_the_server_may_not_enter() throws Exception {
        assertThat(permissionsOf(parent)).isEqualTo("rwx------");
        assertThat(permissionsOf(folder)).isEqualTo("rwx------");
        assertThat(permissionsOf(folder.resolve("database"))).isEqualTo("rwx------");
        assertThat(permissionsOf(folder.resolve("database-password"))).isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("database-password"))).hasSize(32);
        if (ServerUser.isRoot()) {
            assertThat(Files.getOwner(folder.resolve("database")).getName()).isNotEqualTo("root");
        }
    }

    @Test
    void it_writes_down_what_it_acknowledges_and_listens_to_this_computer_only() {
        assertThat(List.of(
                        show("fsync"),
                        show("synchronous_commit"),
                        show("full_page_writes"),
                        show("data_checksums"),
                        show("password_encryption"),
                        show("listen_addresses")))
                .containsExactly("on", "on", "on", "on", "scram-sha-256", "127.0.0.1");
        assertThat(client(administrator())
                        .sql("show unix_socket_directories")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(client(administrator())
                        .sql("select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void names_sort_and_fold_by_unicode_on_every_computer_alike() {
        assertThat(client(postgres.owner())
                        .sql("select datlocale from pg_database where datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("C.UTF-8");
        assertThat(client(postgres.owner())
                        .sql("select lower('ŁÓDŹ É')")
                        .query(String.class)
                        .single())
                .isEqualTo("łódź é");
    }

    /** The blind spot of killing: the system keeps what a killed server wrote, so we count what reached the disk. */
    @Test
    void every_commit_reaches_the_disk_before_it_is_acknowledged() throws Exception {
        try (var connection = postgres.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("create schema commits");
            statement.execute("create table commits.row (id int)");
            statement.execute("select pg_stat_force_next_flush()");
            long before = syncs();
            for (int row = 0; row < 100; row++) {
                statement.execute("insert into commits.row values (" + row + ")");
            }
            statement.execute("select pg_stat_force_next_flush()");
            assertThat(syncs() - before).isGreaterThanOrEqualTo(100);
            statement.execute("drop schema commits cascade");
        }
    }

    @Test
    void its_owner_is_bound_by_row_level_security_like_anyone() {
        assertThat(client(postgres.owner())
                        .sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void a_wrong_password_is_refused() {
        var stranger = postgres.owner().as(postgres.owner().user(), "guess");
        assertThatThrownBy(stranger::connect).hasMessageContaining("password authentication failed");
    }

    @Test
    void a_second_program_is_told_who_has_the_folder_since_when_and_where() {
        postgres.announce("http://localhost:8080");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, CLOCK))
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("1 July 2026 at 09:30")
                .hasMessageContaining("port " + postgres.owner().url().replaceAll(".*:(\\d+)/.*", "$1"))
                .hasMessageContaining("http://localhost:8080");
    }

    @Test
    void a_second_program_finds_the_database_that_is_running() throws Exception {
        DatabaseAddress found = RunningInstance.databaseOf(folder).orElseThrow();
        assertThat(found).isEqualTo(postgres.owner());
        assertThat(client(found).sql("select 1").query(Integer.class).single()).isEqualTo(1);
        DatabaseSchema.migrate(new DatabaseRoles(found).ensure());
        try (OpenDatabase joined = OpenDatabase.existing(folder, java.util.Map.of(), CLOCK)) {
            assertThat(joined.embedded()).isEmpty();
        }
        assertThat(client(found).sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void the_log_holds_no_value_that_was_refused() throws Exception {
        try (var connection = postgres.owner().connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select 'Canary' || 1::text || ('Canary'::int)::text"))
                    .hasMessageContaining("invalid input syntax");
            assertThatThrownBy(() ->
                            statement.execute("do $$ begin raise unique_violation using detail = 'Secretname'; end $$"))
                    .hasMessageContaining("Secretname");
        }
        assertThat(Files.readString(folder.resolve("database.log"))).doesNotContain("Secretname");
    }

    private static String show(String setting) {
        return client(postgres.owner())
                .sql("show " + setting)
                .query(String.class)
                .single();
    }

    private static long syncs() {
        return client(administrator())
                .sql("select wal_sync from pg_stat_wal")
                .query(Long.class)
                .single();
    }

    private static DatabaseAddress administrator() {
        try {
            return postgres.owner().as("postgres", new DataDirectory(folder).password());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(address.dataSource());
    }

    private static String permissionsOf(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsStoreTests {
    @TempDir
    Path cache;

    @Test
    void the_archive_is_named_by_system_and_processor() {
        assertThat(PostgresPrograms.archiveFor("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresPrograms.archiveFor("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(PostgresPrograms.archiveFor("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
    }

    @Test
    void they_are_unpacked_once_and_can_be_run() throws Exception {
        PostgresPrograms programs = PostgresPrograms.unpacked(cache);
        var made = Files.getLastModifiedTime(programs.home());
        assertThat(Path.of(programs.path("postgres"))).isExecutable();
        assertThat(PostgresPrograms.unpacked(cache)).isEqualTo(programs);
        assertThat(Files.getLastModifiedTime(programs.home())).isEqualTo(made);
        assertThat(cache)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("unpacking-"));
    }

    @Test
    void a_place_that_cannot_be_written_is_named_with_the_way_out() throws Exception {
        Path file = Files.writeString(cache.resolve("file"), "");
        assertThatThrownBy(() -> PostgresPrograms.unpacked(file))
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("TURNSTONE_CACHE");
    }
}

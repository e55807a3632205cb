package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoExtractsTests {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void the_agencies_files_of_twice_as_many_people_are_written_without_starting_anything() throws IOException {
        assertThat(execute("demo", "--scale", "2", "--extracts", folder.toString()))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("files.csv"))).hasSizeGreaterThan(700);
        assertThat(folder.resolve("000001-POLICE-staff.csv")).exists();
    }

    @Test
    void a_scale_beyond_a_million_people_is_wrong_usage() {
        assertThat(execute("demo", "--scale", "501", "--extracts", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--scale goes from 1 to 500");
    }

    private int execute(String... arguments) {
        CommandLine line = Turnstone.commandLine();
        return line.setErr(new PrintWriter(err)).execute(arguments);
    }
}

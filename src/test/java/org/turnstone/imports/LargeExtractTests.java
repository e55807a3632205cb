package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fifth of the size in the suite; all of it with {@code -Dlarge.rows=200000}. */
class LargeExtractTests {
    private static final int ROWS = Integer.getInteger("large.rows", 40_000);

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void many_rows_with_one_bad_are_read_within_few_megabytes(String format) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + Math.max(192, ROWS / 390) + "m",
                        "-Dlarge.rows=" + ROWS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeExtract.class.getName(),
                        format)
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);
        assertThat(program.waitFor()).isZero();
        assertThat(said)
                .contains(ROWS + " rows, " + (ROWS - 1) + " good, 1 refused")
                .contains("row=" + (ROWS / 2 + 2) + ", column=days, message=Write a whole number from 0 to 10000");
    }
}

package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fifth of the size in the suite, a fiftieth taken; all of it with {@code -Dlarge.rows=200000}. */
class LargeExtractTests {
    private static final int ROWS = Integer.getInteger("large.rows", 40_000);

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void many_rows_with_one_bad_are_read_within_few_megabytes(String format) throws IOException, InterruptedException {
        String said = said(format, ROWS, Math.max(192, ROWS / 390));
        assertThat(said)
                .contains(ROWS + " rows, " + (ROWS - 1) + " good, 1 refused")
                .contains("row=" + (ROWS / 2 + 2) + ", column=days, message=Write a whole number from 0 to 10000");
    }

    @Test
    void many_rows_with_one_bad_are_taken_within_few_megabytes() throws IOException, InterruptedException {
        int rows = ROWS / (ROWS < 200_000 ? 10 : 1);
        assertThat(said("apply", rows, Math.max(128, rows / 390)))
                .contains("%d rows, %d taken, 1 refused, %d rows of source".formatted(rows, rows - 1, rows - 1));
    }

    private static String said(String what, int rows, int megabytes) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-Dlarge.rows=" + rows,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeExtract.class.getName(),
                        what)
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);
        assertThat(program.waitFor()).isZero();
        return said;
    }
}

package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * 26,020 real releases from Iowa prisons, 2010 to 2015, against the three-year return rates that the Iowa Department of Corrections
 * published. The files are not ours to ship: they stand beside the checkout, or where {@code -Dreal.files} or REAL_FILES says.
 */
class ReoffendingRealFilesTests {
    private static final Path FILES = Path.of(
            System.getProperty("real.files", System.getenv().getOrDefault("REAL_FILES", "../shared/data/real")));

    @TempDir
    private Path folder;

    private JsonNode json;

    @BeforeEach
    void countReturnsWithinThreeYears() throws IOException {
        Path index = FILES.resolve("iowa_index.csv");
        String reason =
                "real files not tested: there is no " + index.toAbsolutePath().normalize();
        if (!Files.exists(index)) {
            System.out.println(reason);
        }
        assumeTrue(Files.exists(index), reason);
        ReoffendingRun run = ReoffendingRun.of(
                index,
                FILES.resolve("iowa_returns.csv"),
                folder.resolve("result.json"),
                "--once",
                "row",
                "--follow-up-months",
                "36",
                "--waiting-months",
                "0");
        assertThat(run.exit()).isZero();
        json = run.json();
    }

    /** The agency revised 2011 after the rows were published, so that year may be a quarter of a point off. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2010, 30.3, 0.1
            2011, 29.8, 0.25
            2012, 31.9, 0.1
            2013, 34.2, 0.1
            2014, 35.4, 0.1
            2015, 37.8, 0.1
            """)
    void the_rate_of_each_release_year_is_the_published_one(String year, double published, double tolerance) {
        JsonNode group = json.at("/by/release_year/" + year);
        assertThat(group.get("rate").asDouble() * 100).isCloseTo(published, within(tolerance));
        assertThat(published / 100)
                .isBetween(
                        group.get("wilson_low").asDouble(),
                        group.get("wilson_high").asDouble());
    }

    @Test
    void four_returns_on_the_index_date_itself_do_not_count() throws IOException {
        long returns;
        try (var lines = Files.lines(FILES.resolve("iowa_returns.csv"))) {
            returns = lines.count() - 1;
        }
        assertThat(returns).isEqualTo(8_681);
        assertThat(json.get("n").asInt()).isEqualTo(26_020);
        assertThat(json.get("matured").asInt()).isEqualTo(26_020);
        assertThat(json.get("reoffences").asInt()).isEqualTo(8_677);
    }
}

package org.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A model that Splink has saved weighs a pair here as it does there. The weights were worked out apart from this program:
 * {@code examples/linkage/README.md}.
 */
class SplinkWeightsTests {
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest
    @ValueSource(strings = {"people"})
    void every_pair_has_the_weight_and_probability_that_splink_gives_it(String model) throws IOException {
        Map<String, Map<String, Double>> frequencies = frequencies(model);
        Map<String, ComparedRecord> records = records(model, frequencies);
        Scorer scorer = new Scorer(ModelFile.read(text(model + "-model.json")), new TermFrequencies(frequencies));
        List<String> wrong = new ArrayList<>();
        List<NamedCsvRecord> expected = rows(model + "-expected.csv");
        for (NamedCsvRecord pair : expected) {
            Score score = scorer.score(
                    Objects.requireNonNull(records.get(pair.getField("left"))),
                    Objects.requireNonNull(records.get(pair.getField("right"))));
            double weight = Double.parseDouble(pair.getField("weight"));
            if (Math.abs(score.weight() - weight) > TOLERANCE) {
                wrong.add(pair.getField("left") + " " + pair.getField("right") + ": " + weight + " expected, "
                        + score.weight() + " given: " + score.waterfall());
            } else {
                assertThat(score.probability())
                        .isCloseTo(Double.parseDouble(pair.getField("probability")), within(TOLERANCE));
            }
        }
        assertThat(expected).hasSizeGreaterThan(60);
        assertThat(wrong).as("%d of %d", wrong.size(), expected.size()).isEmpty();
    }

    private static Map<String, Map<String, Double>> frequencies(String model) throws IOException {
        Map<String, Map<String, Double>> shares = new HashMap<>();
        for (NamedCsvRecord row : rows(model + "-frequencies.csv")) {
            shares.computeIfAbsent(row.getField("column"), column -> new HashMap<>())
                    .put(row.getField("value"), Double.valueOf(row.getField("frequency")));
        }
        return shares;
    }

    /** Values stand apart by semicolons; one that is written {@code value=frequency} brings its frequency with it. */
    private static Map<String, ComparedRecord> records(String model, Map<String, Map<String, Double>> frequencies)
            throws IOException {
        Map<String, ComparedRecord> records = new HashMap<>();
        for (NamedCsvRecord row : rows(model + "-records.csv")) {
            Map<String, List<String>> values = new HashMap<>();
            row.getFieldsAsMap().forEach((column, cell) -> {
                List<String> written = cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";", -1));
                written.stream()
                        .filter(value -> value.contains("="))
                        .map(value -> value.split("=", -1))
                        .forEach(value -> frequencies
                                .computeIfAbsent(column, same -> new HashMap<>())
                                .put(value[0], Double.valueOf(value[1])));
                values.put(
                        column,
                        written.stream().map(value -> value.split("=", -1)[0]).toList());
            });
            records.put(row.getField("record"), ComparedRecord.of(values));
        }
        return records;
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(name))) {
            return rows.stream().toList();
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream bytes = SplinkWeightsTests.class.getResourceAsStream("/examples/linkage/splink/" + name)) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

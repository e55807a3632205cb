package org.turnstone.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped model, read from the table of its levels; each row names its source. */
final class StartingModel {
    static final LinkageModel MODEL = read();

    private StartingModel() {}

    private static LinkageModel read() {
        double prior = 0;
        Map<String, List<Level>> levels = new LinkedHashMap<>();
        try (InputStream table = StartingModel.class.getResourceAsStream("/parameters/linkage/agency-extracts.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("comparison").equals("prior")) {
                    prior = Double.parseDouble(row.getField("m"));
                } else {
                    levels.computeIfAbsent(row.getField("comparison"), none -> new ArrayList<>())
                            .add(level(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LinkageModel(
                prior,
                levels.entrySet().stream()
                        .map(each -> new Comparison(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Level level(NamedCsvRecord row) {
        String condition = row.getField("condition");
        if (row.getField("m").isEmpty()) {
            return Level.nothing(row.getField("level"), condition);
        }
        double m = Double.parseDouble(row.getField("m"));
        double u = m / Math.pow(2, Double.parseDouble(row.getField("bits")));
        String rare = row.getField("frequency_of");
        return new Level(
                row.getField("level"),
                condition,
                false,
                m,
                u,
                rare.isEmpty() ? Optional.empty() : Optional.of(new Level.FrequencyAdjustment(rare, 1, 0, false)));
    }
}

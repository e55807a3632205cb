package org.turnstone.linkage.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two files about some of the same people, and apart from them the truth: {@code left_id,right_id} of each true pair. */
public record LinkedFiles(Path left, Path right, Path truth) {

    static LinkedFiles in(Path folder) {
        return new LinkedFiles(folder.resolve("left.csv"), folder.resolve("right.csv"), folder.resolve("truth.csv"));
    }

    /** The right reference of each left one that has any. */
    public Map<String, String> pairs() throws IOException {
        Map<String, String> pairs = new HashMap<>();
        for (NamedCsvRecord row : rows(truth)) {
            pairs.put(row.getField("left_id"), row.getField("right_id"));
        }
        return pairs;
    }

    static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    }

    public static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    public static Map<String, NamedCsvRecord> byReference(Path file) throws IOException {
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        rows(file).forEach(row -> rows.put(row.getField("person_ref"), row));
        return rows;
    }

    /** The numbers below a bound in a fixed disorder, so that the place of a row in its file says nothing. */
    static List<Integer> shuffled(int bound, Draws draws) {
        List<Integer> order = new ArrayList<>(bound);
        for (int i = 0; i < bound; i++) {
            int at = draws.below(i + 1);
            order.add(i);
            order.set(i, order.get(at));
            order.set(at, i);
        }
        return order;
    }
}

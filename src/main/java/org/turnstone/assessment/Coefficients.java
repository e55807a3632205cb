package org.turnstone.assessment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A published set of coefficients by the names of its terms, as it ships in {@code parameters/assessment}. */
record Coefficients(String version, Map<String, Double> terms) {
    /** Nine decimals, as two transcriptions of MoJ Research Summary 7/09 agree. */
    static final Coefficients OGRS3 =
            read("OGRS3, nine decimals", "ogrs3.csv", line -> ogrs3(line), line -> line.getField("nine_decimals"));

    /** As rounded in hmpps-arns-risk-actuarial-api: three of its signs and one digit differ, and cautions have none. */
    static final Coefficients OGRS3_ROUNDED =
            read("OGRS3, rounded by ARNS", "ogrs3.csv", line -> ogrs3(line), line -> line.getField("rounded"));

    /** Static two-year ARP and VRP of hmpps-arns-risk-actuarial-api, 4 August 2026. */
    static final Coefficients OGRS4 = read(
            "OGRS4 of 2026-08-04",
            "ogrs4.csv",
            line -> line.getField("instrument") + " " + line.getField("term"),
            line -> line.getField("coefficient"));

    Coefficients {
        terms = Map.copyOf(terms);
    }

    /** @throws IllegalArgumentException where the set has no such term: {@link #has} is asked before */
    double of(String term) {
        Double coefficient = terms.get(term);
        if (coefficient == null) {
            throw new IllegalArgumentException(version + " has no term " + term);
        }
        return coefficient;
    }

    boolean has(String term) {
        return terms.containsKey(term);
    }

    Collection<String> names() {
        return terms.keySet();
    }

    private static String ogrs3(NamedCsvRecord line) {
        return (line.getField("term") + " " + line.getField("level")).strip();
    }

    private static Coefficients read(
            String version,
            String file,
            Function<NamedCsvRecord, String> term,
            Function<NamedCsvRecord, String> coefficient) {
        Map<String, Double> terms = new HashMap<>();
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(
                                Coefficients.class.getResourceAsStream("/parameters/assessment/" + file), file),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            lines.stream()
                    .filter(line -> !coefficient.apply(line).isEmpty())
                    .forEach(line -> terms.put(term.apply(line), Double.valueOf(coefficient.apply(line))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Coefficients(version, terms);
    }
}

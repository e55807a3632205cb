package org.turnstone.assessment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.shared.Problem;

/** A file of cases in, the same file with its scores out: each row is there, scored or with the reason why not. */
final class ScoreFile {
    private static final String COEFFICIENTS = "coefficients";
    private static final String DOUBTS = "doubts";
    private static final String ERROR = "error";

    /** @param problem what is wrong with the file as a whole, as {@code file:row:column: what}; then the rows behind it are not read */
    record Told(long scored, long refused, Optional<String> problem) {}

    private final Instrument instrument;
    private final Path cases;
    private final List<String> columns = new ArrayList<>();
    private long scored;
    private long refused;

    private ScoreFile(Instrument instrument, Path cases) {
        this.instrument = instrument;
        this.cases = cases;
    }

    /** @param explained where each part of each score goes, as a row of its own */
    static Told score(Instrument instrument, Path cases, Writer scores, Writer explained) throws IOException {
        ScoreFile file = new ScoreFile(instrument, cases);
        try (CsvWriter out = CsvWriter.builder().build(scores);
                CsvWriter terms = CsvWriter.builder().build(explained)) {
            Optional<String> problem = file.read(out, terms);
            return new Told(file.scored, file.refused, problem);
        }
    }

    private Optional<String> read(CsvWriter out, CsvWriter terms) throws IOException {
        long line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(cases)) {
            Iterator<CsvRecord> records = reader.iterator();
            Optional<String> problem = records.hasNext()
                    ? header(records.next())
                    : Optional.of(problem(
                            1,
                            "header",
                            "the file is empty; its first line must name the columns "
                                    + String.join(", ", instrument.needs())));
            if (problem.isPresent()) {
                return problem;
            }
            out.writeRecord(Stream.of(columns, instrument.adds(), List.of(COEFFICIENTS, DOUBTS, ERROR))
                    .flatMap(List::stream)
                    .toList());
            terms.writeRecord("id", "of", "term", "log_odds");
            line = 1;
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                score(row, out, terms);
            }
            return Optional.empty();
        } catch (CsvParseException unreadable) {
            return Optional.of(problem(
                    line + 1,
                    "row",
                    "the file cannot be read from here on: a quotation mark is opened and not closed, or text follows a"
                            + " closing one"));
        }
    }

    private Optional<String> header(CsvRecord header) {
        header.getFields().forEach(name -> columns.add(name.strip()));
        List<String> known =
                columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<String> missing = instrument.needs().stream()
                .filter(name -> !known.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(problem(
                    1,
                    missing.getFirst(),
                    "the column is missing; the header names " + Problem.shown(String.join(", ", columns))));
        }
        return Stream.concat(
                        known.stream(),
                        Stream.concat(instrument.adds().stream(), Stream.of(COEFFICIENTS, DOUBTS, ERROR)))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(name -> problem(
                        1,
                        name.getKey(),
                        "the header names this column twice, or it is one that the result adds; give it another name"))
                .findFirst();
    }

    private void score(CsvRecord row, CsvWriter out, CsvWriter terms) {
        List<String> sent = row.getFields();
        if (sent.stream().allMatch(String::isBlank)) {
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < Math.min(sent.size(), columns.size()); at++) {
            values.put(columns.get(at).toLowerCase(Locale.ROOT), sent.get(at));
        }
        CaseFields fields = new CaseFields(values);
        if (sent.size() != columns.size()) {
            fields.refuse(
                    "ROW_NOT_READ",
                    "the row has " + sent.size() + " values where the header names " + columns.size() + " columns");
        }
        Instrument.Scored result = instrument.score(fields);
        boolean sound = fields.isSound();
        scored += sound ? 1 : 0;
        refused += sound ? 0 : 1;
        List<String> line = new ArrayList<>(sent.subList(0, Math.min(sent.size(), columns.size())));
        while (line.size() < columns.size()) {
            line.add("");
        }
        instrument.adds().forEach(name -> line.add(""));
        for (int at = 0; at < result.values().size(); at++) {
            line.set(columns.size() + at, result.values().get(at));
        }
        line.add(sound ? instrument.coefficients().version() : "");
        line.add(sound ? String.join("; ", fields.doubts()) : "");
        line.add(fields.refusals().stream().map(Refusal::toString).collect(Collectors.joining("; ")));
        out.writeRecord(line);
        for (Instrument.Explained each : result.terms()) {
            for (Term term : each.terms()) {
                terms.writeRecord(
                        values.getOrDefault("id", ""), each.of(), term.name(), Double.toString(term.points()));
            }
        }
    }

    private String problem(long line, String column, String message) {
        return cases + ":" + line + ":" + Problem.shown(column).replace(':', '?') + ": " + message;
    }
}

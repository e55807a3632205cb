package org.turnstone.assessment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One run of a command of scores, as it is called from the shell: its exit code and what it said. */
record ScoreRun(int exit, String said) {
    static ScoreRun ogrs3(Path cases, Path out, String... more) {
        return run(new Ogrs3Command(), cases, out, more);
    }

    static ScoreRun ogrs4(Path cases, Path out, String... more) {
        return run(new Ogrs4Command(), cases, out, more);
    }

    static List<Map<String, String>> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    /** The rows of a file of examples. */
    static List<Map<String, String>> examples(String name) throws IOException {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(
                                ScoreRun.class.getResourceAsStream("/examples/assessment/" + name), name),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    /** What becomes of one row: the columns that the instrument adds, and the error. */
    static Map<String, String> scored(Instrument instrument, Map<String, String> row) {
        CaseFields fields = new CaseFields(row);
        List<String> values = instrument.score(fields).values();
        return fields.isSound()
                ? Map.copyOf(Stream.iterate(0, at -> at + 1)
                        .limit(values.size())
                        .collect(Collectors.toMap(instrument.adds()::get, values::get)))
                : Map.of(
                        "error",
                        fields.refusals().stream().map(Refusal::toString).collect(Collectors.joining("; ")));
    }

    private static ScoreRun run(Callable<Integer> command, Path cases, Path out, String... more) {
        StringWriter said = new StringWriter();
        int exit = new CommandLine(command)
                .setErr(new PrintWriter(said))
                .execute(Stream.concat(Stream.of(cases.toString(), "--out", out.toString()), Stream.of(more))
                        .toArray(String[]::new));
        return new ScoreRun(exit, said.toString());
    }
}

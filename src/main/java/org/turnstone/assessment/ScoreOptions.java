package org.turnstone.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.GivenFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What both commands of scores are asked with, and how they end. */
final class ScoreOptions {
    private static final int REFUSED = 1;
    private static final int ENVIRONMENT = 3;

    @Parameters(index = "0", paramLabel = "CASES.csv", description = "One case a row.")
    private Path cases;

    @Option(names = "--out", required = true, paramLabel = "SCORES.csv", description = "Where the scores are written.")
    private Path out;

    @Option(
            names = "--explain",
            paramLabel = "TERMS.csv",
            description = "Where each part of each score is written: id, of, term, log_odds.")
    private @Nullable Path explain;

    int run(CommandSpec spec, Instrument instrument) {
        List<Path> results = explain == null ? List.of(out) : List.of(out, explain);
        for (Path result : results) {
            if (GivenFiles.areOne(cases, result)) {
                throw new ParameterException(spec.commandLine(), result + " is the file of cases");
            }
        }
        if (explain != null && GivenFiles.areOne(out, explain)) {
            throw new ParameterException(spec.commandLine(), "--out and --explain are one file");
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            Optional<String> wrong = Stream.concat(
                            GivenFiles.unreadable(cases).stream(),
                            results.stream().flatMap(result -> GivenFiles.unwritable(result).stream()))
                    .findFirst();
            if (wrong.isPresent()) {
                err.println(wrong.get());
                return ENVIRONMENT;
            }
            return score(instrument, err);
        } catch (IOException e) {
            err.println(GivenFiles.inWords(e));
            return ENVIRONMENT;
        } finally {
            err.flush();
        }
    }

    /** Kept aside until the whole file has been read, so that one that cannot be read to its end changes no result of before. */
    private int score(Instrument instrument, PrintWriter err) throws IOException {
        Path scores = Files.createTempFile("turnstone", ".csv");
        Path terms = Files.createTempFile("turnstone", ".csv");
        try {
            ScoreFile.Told told;
            try (Writer to = Files.newBufferedWriter(scores, StandardCharsets.UTF_8);
                    Writer explained = explain == null
                            ? Writer.nullWriter()
                            : Files.newBufferedWriter(terms, StandardCharsets.UTF_8)) {
                told = ScoreFile.score(instrument, cases, to, explained);
            }
            if (told.problem().isPresent()) {
                err.println(told.problem().get());
                err.println("No scores were written.");
                return REFUSED;
            }
            put(scores, out);
            if (explain != null) {
                put(terms, explain);
            }
            err.printf(
                    Locale.UK,
                    "%,d scored by %s, %,d not (the column error says why), written to %s%n",
                    told.scored(),
                    instrument.coefficients().version(),
                    told.refused(),
                    out);
            return 0;
        } finally {
            Files.delete(scores);
            Files.delete(terms);
        }
    }

    private static void put(Path from, Path to) throws IOException {
        try (OutputStream result = Files.newOutputStream(to)) {
            Files.copy(from, result);
        }
    }
}

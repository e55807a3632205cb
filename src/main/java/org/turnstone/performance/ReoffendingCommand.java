package org.turnstone.performance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.GivenFiles;
import org.turnstone.shared.London;
import org.turnstone.shared.WrittenDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Proven re-offending from two files, without database or server. */
@Command(
        name = "reoffending",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Works out proven re-offending from two CSV files.",
        footer = {
            "",
            "An offence counts when it was committed after the index date and at the latest follow-up-months later,",
            "and was proven (convicted or cautioned) within follow-up-months plus waiting-months of the index date,",
            "all in calendar months: 29 February and 12 months is 28 February. Breach offences are only reported apart.",
            "INDEX.csv: person_id, index_date, index_kind (custody_release, community, caution, other, or breach, which",
            "starts no entry) and any further columns, each of which becomes a breakdown.",
            "OFFENCES.csv: person_id, offence_date, proven_on (blank: not proven), offence_code (may be blank),",
            "breach (y or n, blank is n). Each row is one offence. Dates are 2015-03-10 or 10/03/2015.",
            "",
            "RESULT.json: n is every entry, matured those whose follow-up and waiting time end by --data-to, provisional",
            "the rest. All other figures are about the matured alone: reoffenders (with at least one re-offence),",
            "reoffences, rate = reoffenders / matured as a fraction from 0 to 1, with its 95%% Wilson interval,",
            "per_offender = reoffences / matured, per_reoffender = reoffences / reoffenders. Null means no data.",
            "",
            "Exit: 0 all read; 1 rows or files refused, each told on stderr as file:row:column: what is wrong (the good",
            "rows are counted; a file that cannot be read gives no result); 2 wrong usage; 3 a file is missing or",
            "cannot be opened or written, told before any work."
        })
public final class ReoffendingCommand implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final int ENVIRONMENT = 3;

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(names = "--index", required = true, paramLabel = "INDEX.csv", description = "The people followed.")
    private Path index;

    @Option(names = "--offences", required = true, paramLabel = "OFFENCES.csv", description = "Their offences.")
    private Path offences;

    @Option(
            names = "--follow-up-months",
            defaultValue = "12",
            paramLabel = "N",
            description = "Months in which an offence counts (default: ${DEFAULT-VALUE}).")
    private int followUpMonths;

    @Option(
            names = "--waiting-months",
            defaultValue = "6",
            paramLabel = "N",
            description = "Further months in which it may be proven (default: ${DEFAULT-VALUE}).")
    private int waitingMonths;

    @Option(
            names = "--data-to",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The last day to which the offences are complete (default: today).")
    private @Nullable LocalDate dataTo;

    @Option(
            names = "--once",
            defaultValue = "file",
            paramLabel = "file|quarter|year|row",
            converter = OnceWord.class,
            description = "Follow a person from the first index event of the file, of each calendar quarter or year,"
                    + " or from every row (default: ${DEFAULT-VALUE}).")
    private FollowUpRules.Once once;

    @Option(names = "--out", required = true, paramLabel = "RESULT.json", description = "Where the result is written.")
    private Path out;

    public ReoffendingCommand() {
        this(Clock.system(London.ZONE));
    }

    ReoffendingCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        checkUsage();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Optional<String> wrong = Stream.of(
                            GivenFiles.unreadable(index), GivenFiles.unreadable(offences), GivenFiles.unwritable(out))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (wrong.isPresent()) {
                err.println(wrong.get());
                return ENVIRONMENT;
            }
            return measure(err);
        } catch (IOException e) {
            err.println(GivenFiles.inWords(e));
            return ENVIRONMENT;
        } finally {
            err.flush();
        }
    }

    private int measure(PrintWriter err) throws IOException {
        IndexFile cohort = IndexFile.read(index, progress(err, index));
        OffencesFile known = OffencesFile.read(offences, cohort.events(), progress(err, offences));
        List<RowProblem> problems = Stream.concat(cohort.problems().stream(), known.problems().stream())
                .toList();
        problems.forEach(err::println);
        if (!cohort.readable() || !known.readable()) {
            err.println("No result was written, because a file could not be read.");
            return REFUSED;
        }
        FollowUpRules rules = new FollowUpRules(
                followUpMonths, waitingMonths, Objects.requireNonNullElse(dataTo, London.today(clock)), once);
        List<FollowUp> followUps = ProvenReoffending.follow(cohort.events(), known.byPerson(), rules);
        ReoffendingResult result = ReoffendingResult.of(cohort.breakdowns(), followUps);
        long breaches = cohort.events().stream()
                .filter(event -> event.kind() == IndexKind.BREACH)
                .count();
        Files.writeString(out, ReoffendingJson.write(result, rules, breaches), StandardCharsets.UTF_8);
        new ReoffendingNotes(cohort, known, rules, dataTo == null).write(result, err);
        return problems.isEmpty() ? 0 : REFUSED;
    }

    private void checkUsage() {
        for (Path file : List.of(index, offences)) {
            if (GivenFiles.areOne(file, out)) {
                throw new ParameterException(spec.commandLine(), "--out would overwrite " + file);
            }
        }
        if (followUpMonths < 1 || followUpMonths > FollowUpRules.LONGEST) {
            throw new ParameterException(
                    spec.commandLine(), "--follow-up-months is from 1 to " + FollowUpRules.LONGEST);
        }
        if (waitingMonths < 0 || waitingMonths > FollowUpRules.LONGEST) {
            throw new ParameterException(spec.commandLine(), "--waiting-months is from 0 to " + FollowUpRules.LONGEST);
        }
    }

    /** Tells every two seconds how far a long file has been read. */
    private static LongConsumer progress(PrintWriter err, Path file) {
        long[] told = {System.nanoTime()};
        return line -> {
            if (line % 10_000 == 0 && System.nanoTime() - told[0] > 2_000_000_000L) {
                told[0] = System.nanoTime();
                err.printf(Locale.UK, "Reading %s, line %,d%n", file.getFileName(), line);
                err.flush();
            }
        };
    }

    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            LocalDate day = WrittenDay.read(value);
            if (day == null) {
                throw new TypeConversionException(WrittenDay.problem(value));
            }
            return day;
        }
    }

    static final class OnceWord implements ITypeConverter<FollowUpRules.Once> {
        @Override
        public FollowUpRules.Once convert(String value) {
            return Stream.of(FollowUpRules.Once.values())
                    .filter(once -> once.word().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected file, quarter, year or row"));
        }
    }
}

package org.turnstone.linkage.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.ModelProblem;
import org.turnstone.linkage.Scorer;
import org.turnstone.shared.GivenFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One file of people: which of its rows are one person. */
@Command(
        name = "dedupe",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Finds which rows of a CSV file are one person, without a database.",
        footer = {
            "",
            "Columns are recognised as by match; name others with --compare. No row is refused.",
            "",
            "CLUSTERS.csv: person_ref, cluster; every row has one, in the order of the file. Two groups of rows become one",
            "person only when their rows fit each other on the whole, so that no single doubtful row chains strangers.",
            "A file with a pnc, cro, crn, noms, yot_ref or nhs column is taken for an agency's list: rows that look like twins,",
            "parent and child, or that have another first name, date of birth or number stay two people, however much they",
            "weigh, and so does a row without a date of birth, but where two numbers are the same. Fewer than 200 rows teach",
            "little of what a name is worth, and are held to the same, but that one number, telephone or e-mail address",
            "stands for a date of birth. What was so left apart is told, for a person to decide.",
            "",
            "Exit: 0 done; 1 the file or model cannot be used, told on stderr as file:row:column: what is wrong; 2 wrong",
            "usage; 3 a file is missing or cannot be opened or written, told before any work."
        })
public final class DedupeCommand implements Callable<Integer> {
    /** A bad row speaks no more strongly than this against its own people. */
    private static final double FLOOR = -10;

    /** Rows that are rather one person than not are worth a look, where the rules keep them apart. */
    private static final double LIKELY = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "The file.")
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "CLUSTERS.csv", description = "Where they are written.")
    private Path out;

    @Option(
            names = "--auto-threshold",
            paramLabel = "BITS",
            description =
                    "The least mean weight at which groups of rows are one person (default: 15 for an agency's list"
                            + " and for few rows, 1 for others).")
    private @Nullable Double threshold;

    @Option(
            names = "--lead",
            defaultValue = "0",
            paramLabel = "BITS",
            description = "How much more than the threshold a first pair must weigh (default: ${DEFAULT-VALUE}).")
    private double lead;

    @Mixin
    private final LinkOptions options = new LinkOptions();

    @Override
    public Integer call() {
        if ((threshold != null && !Double.isFinite(threshold)) || !(lead >= 0)) {
            throw new ParameterException(spec.commandLine(), "--auto-threshold is a number, --lead one from 0 up");
        }
        Optional<String> wrong = options.check(spec, out, List.of(file));
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (wrong.isPresent()) {
                err.println(wrong.get());
                return MatchCommand.ENVIRONMENT;
            }
            LinkRun run = LinkRun.of(List.of(file), options, err);
            Vetoes vetoes = new Vetoes(run.people());
            double least = threshold == null ? vetoes.order().threshold() : threshold;
            write(run, vetoes, least);
            return 0;
        } catch (FileProblem | ModelProblem e) {
            err.println(e.getMessage());
            return MatchCommand.REFUSED;
        } catch (IOException e) {
            err.println(GivenFiles.inWords(e));
            return MatchCommand.ENVIRONMENT;
        } finally {
            err.flush();
        }
    }

    private void write(LinkRun run, Vetoes vetoes, double least) throws IOException {
        Pairs pairs = run.score(vetoes.areHeldToRules() ? Math.min(LIKELY, least + lead) : least + lead);
        Scorer scorer = new Scorer(run.model());
        People people = run.people();
        Clusters clusters = new Clusters(scorer, run.cells(scorer), vetoes, people.size(), least, FLOOR);
        clusters.join(pairs, least + lead);
        int[] number = new int[people.size()];
        int found = 0;
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord("person_ref", "cluster");
            for (int row : people.asInTheFile()) {
                int first = clusters.of(row);
                if (number[first] == 0) {
                    number[first] = ++found;
                }
                csv.writeRecord(people.ref(row), String.valueOf(number[first]));
            }
        }
        run.tell().held(vetoes, "Put together from " + Telling.bits(least) + " bits on.");
        if (vetoes.areHeldToRules()) {
            tellApart(run, vetoes, clusters, pairs, least);
        }
        run.tell().line(String.format(Locale.UK, "%,d rows are %,d people, written to %s", people.size(), found, out));
    }

    private void tellApart(LinkRun run, Vetoes vetoes, Clusters clusters, Pairs pairs, double least) {
        List<String> heaviest = new ArrayList<>();
        long all = 0;
        for (int at : pairs.heaviestFirst()) {
            int left = pairs.left(at);
            int right = pairs.right(at);
            if (clusters.of(left) != clusters.of(right) && all++ < Telling.MOST_NAMED) {
                double weight = pairs.weight(at);
                List<String> against = vetoes.against(left, right, weight - least);
                String why = !against.isEmpty()
                        ? String.join("; ", against)
                        : weight < least + lead ? "too little in common" : "other rows of theirs do not fit";
                heaviest.add(String.format(
                        Locale.ROOT,
                        "%s and %s, %.1f bits: %s",
                        run.people().ref(left),
                        run.people().ref(right),
                        weight,
                        why));
            }
        }
        run.tell().leftApart(heaviest, all);
    }
}

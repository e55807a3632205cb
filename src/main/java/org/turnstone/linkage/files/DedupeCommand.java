package org.turnstone.linkage.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.ModelProblem;
import org.turnstone.linkage.Scorer;
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
            "weigh, and so does a row without a date of birth, but where two numbers are the same.",
            "",
            "Exit: 0 done; 1 the file or model cannot be used, told on stderr as file:row:column: what is wrong; 2 wrong",
            "usage; 3 a file cannot be opened or written."
        })
public final class DedupeCommand implements Callable<Integer> {
    /** A bad row speaks no more strongly than this against its own people. */
    private static final double FLOOR = -10;

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
                    "The least mean weight at which groups of rows are one person (default: 15 for an agency's list,"
                            + " 1 for others).")
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
        options.check(spec, out, List.of(file));
        if ((threshold != null && !Double.isFinite(threshold)) || !(lead >= 0)) {
            throw new ParameterException(spec.commandLine(), "--auto-threshold is a number, --lead one from 0 up");
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            LinkRun run = LinkRun.of(List.of(file), options, err);
            AgencyVetoes vetoes = new AgencyVetoes(run.people());
            double least = threshold == null ? vetoes.order().threshold() : threshold;
            write(run, vetoes, least, run.score(least + lead));
            return 0;
        } catch (FileProblem | ModelProblem e) {
            err.println(e.getMessage());
            return MatchCommand.REFUSED;
        } catch (IOException e) {
            err.println("A file cannot be opened or written: " + e);
            return MatchCommand.ENVIRONMENT;
        } finally {
            err.flush();
        }
    }

    private void write(LinkRun run, AgencyVetoes vetoes, double least, Pairs pairs) throws IOException {
        Scorer scorer = new Scorer(run.model());
        People people = run.people();
        Clusters clusters = new Clusters(scorer, run.cells(scorer), vetoes, people.size(), least, FLOOR);
        clusters.join(pairs);
        int[] order = people.asInTheFile();
        int[] number = new int[people.size()];
        int found = 0;
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord("person_ref", "cluster");
            for (int row : order) {
                int first = clusters.of(row);
                if (number[first] == 0) {
                    number[first] = ++found;
                }
                csv.writeRecord(people.ref(row), String.valueOf(number[first]));
            }
        }
        run.tell(String.format(Locale.UK, "%,d rows are %,d people, written to %s", people.size(), found, out));
    }
}

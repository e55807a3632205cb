package org.turnstone.linkage.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.LinkOrder;
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

/** Two files of people: which rows of one are which of the other. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Finds which people of one CSV file are which of another, without a database.",
        footer = {
            "",
            "Columns named as in an extract are recognised (person_ref, pnc, cro, crn, noms, yot_ref, nhs, forename,",
            "middle_names, surname, aliases, date_of_birth, sex, ethnicity, postcode, address, phone, email); name others",
            "with --compare. No row is refused: what cannot be read as a date or a number is compared as text, and a row",
            "without person_ref goes by its row number. Each file is taken to hold a person once.",
            "",
            "PAIRS.csv: left_id, right_id, weight (in bits), probability, decision. link: the best for both rows, with",
            "enough weight and lead; review: possible, for a person to decide; no_link: another row fits better.",
            "Files with a pnc, cro, crn, noms, yot_ref or nhs column are taken for agencies' lists: what looks like twins,",
            "parent and child, another first name, date of birth or number is for a person to decide, however much it weighs,",
            "and so is a row without a date of birth, but where two numbers are the same. Few rows (two files of less",
            "than 200) teach little of what a name is worth, and are held to the same, but that one number, telephone or",
            "e-mail address stands for a date of birth.",
            "",
            "Exit: 0 done; 1 a file or model cannot be used, told on stderr as file:row:column: what is wrong; 2 wrong",
            "usage; 3 a file is missing or cannot be opened or written, told before any work."
        })
public final class MatchCommand implements Callable<Integer> {
    static final int REFUSED = 1;
    static final int ENVIRONMENT = 3;
    private static final double WRITTEN_FROM = -3;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LEFT.csv", description = "One file.")
    private Path left;

    @Parameters(index = "1", paramLabel = "RIGHT.csv", description = "The other.")
    private Path right;

    @Option(names = "--out", required = true, paramLabel = "PAIRS.csv", description = "Where the pairs are written.")
    private Path out;

    @Option(
            names = "--auto-threshold",
            paramLabel = "BITS",
            description =
                    "The least weight of a link (default: 15 for agencies' lists and for few rows, 1 for others).")
    private @Nullable Double threshold;

    @Option(
            names = "--lead",
            paramLabel = "BITS",
            description = "How far a link must be ahead of any other row that is still free (default: 10 for agencies'"
                    + " lists and for few rows, 0.5 for others).")
    private @Nullable Double lead;

    @Mixin
    private final LinkOptions options = new LinkOptions();

    @Override
    public Integer call() {
        if ((threshold != null && !Double.isFinite(threshold)) || (lead != null && !(lead >= 0))) {
            throw new ParameterException(spec.commandLine(), "--auto-threshold is a number, --lead one from 0 up");
        }
        Optional<String> wrong = options.check(spec, out, List.of(left, right));
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (wrong.isPresent()) {
                err.println(wrong.get());
                return ENVIRONMENT;
            }
            LinkRun run = LinkRun.of(List.of(left, right), options, err);
            Vetoes vetoes = new Vetoes(run.people());
            double least = threshold == null ? vetoes.order().threshold() : threshold;
            double ahead = lead == null ? vetoes.order().lead() : lead;
            write(run, vetoes, new LinkOrder(least, ahead, Math.min(WRITTEN_FROM, least)));
            return 0;
        } catch (FileProblem | ModelProblem e) {
            err.println(e.getMessage());
            return REFUSED;
        } catch (IOException e) {
            err.println(GivenFiles.inWords(e));
            return ENVIRONMENT;
        } finally {
            err.flush();
        }
    }

    private void write(LinkRun run, Vetoes vetoes, LinkOrder order) throws IOException {
        Pairs pairs = run.score(order.review());
        OneToOne links = new OneToOne(pairs, run.people().size(), order.review() - order.lead(), vetoes);
        int linked = 0;
        int toReview = 0;
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord("left_id", "right_id", "weight", "probability", "decision");
            for (int at = 0; at < pairs.size(); at++) {
                boolean link = links.isChosen(at)
                        && pairs.weight(at) >= order.threshold()
                        && links.lead(at) >= order.lead()
                        && !vetoes.forbid(pairs.left(at), pairs.right(at), pairs.weight(at) - order.threshold());
                boolean review = !link && links.isChosen(at);
                linked += link ? 1 : 0;
                toReview += review ? 1 : 0;
                csv.writeRecord(
                        run.people().ref(pairs.left(at)),
                        run.people().ref(pairs.right(at)),
                        String.format(Locale.ROOT, "%.4f", pairs.weight(at)),
                        String.format(Locale.ROOT, "%.6f", Scorer.probability(pairs.weight(at))),
                        link ? "link" : review ? "review" : "no_link");
            }
        }
        run.tell().held(vetoes, inWords(order));
        run.tell()
                .line(String.format(
                        Locale.UK,
                        "%,d linked, %,d to review, %,d not, written to %s",
                        linked,
                        toReview,
                        pairs.size() - linked - toReview,
                        out));
    }

    private static String inWords(LinkOrder order) {
        return String.format(
                Locale.ROOT,
                "Linked from %s bits on, and %s ahead of any other row that is still free; to review from %s.",
                Telling.bits(order.threshold()),
                Telling.bits(order.lead()),
                Telling.bits(order.review()));
    }
}

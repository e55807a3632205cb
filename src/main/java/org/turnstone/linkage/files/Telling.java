package org.turnstone.linkage.files;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.turnstone.linkage.Comparison;
import org.turnstone.linkage.Level;
import org.turnstone.linkage.LinkageModel;

/** What the two commands say on the way: a few plain lines, or with {@code --details} all that there is. */
final class Telling {
    /** So many of the pairs that were left apart are named. */
    static final int MOST_NAMED = 10;

    private final PrintWriter to;
    private final boolean details;

    Telling(PrintWriter to, boolean details) {
        this.to = to;
        this.details = details;
    }

    void line(String words) {
        to.println(words);
        to.flush();
    }

    void file(PeopleFile file) {
        line(String.format(
                Locale.UK, "Read %,d rows of %s", file.size(), file.path().getFileName()));
        file.notes().forEach(note -> line(String.format(Locale.UK, "  note: %s", note)));
    }

    void columns(People people, Plan plan) {
        line(String.format(
                Locale.UK,
                "Compared: %s",
                String.join(", ", people.columns().stream().map(Column::name).toList())));
        plan.left()
                .forEach((why, columns) ->
                        line(String.format(Locale.UK, "  left out: %s (%s)", String.join(", ", columns), why.words())));
    }

    void blocking(List<BlockIndex> indexes) {
        if (details) {
            line("Brought together by:");
            for (BlockIndex index : indexes) {
                BlockIndex.Size size = index.size();
                line(String.format(
                        Locale.UK,
                        "  %s: %,d keys, %,d blocks, %,d passed over as too large",
                        index.rule().words(),
                        size.keys(),
                        size.blocks(),
                        size.tooLarge()));
            }
            return;
        }
        long tooLarge =
                indexes.stream().mapToLong(index -> index.size().tooLarge()).sum();
        line(String.format(
                Locale.UK,
                "Brought together by any of %,d likenesses%s",
                indexes.size(),
                tooLarge == 0
                        ? ""
                        : String.format(Locale.UK, "; %,d values that too many rows share brought nobody", tooLarge)));
    }

    void model(LinkageModel model, boolean given, People people, List<String> training) {
        if (details) {
            training.forEach(this::line);
        }
        line(given ? "Model as given:" : "Learnt from the files:");
        line(String.format(Locale.UK, "  two rows picked at random are one person: 1 in %,.0f", 1 / model.prior()));
        if (!details) {
            line("  what each column says for or against one person, at most and at least, in bits (each doubles the"
                    + " odds; --details has all levels):");
        }
        for (Comparison comparison : model.comparisons()) {
            if (details) {
                levels(comparison);
            } else {
                range(
                        comparison,
                        people.column(comparison.name())
                                .filter(Column::isCounted)
                                .isPresent());
            }
        }
    }

    private void levels(Comparison comparison) {
        for (Level level : comparison.levels()) {
            if (!level.nothing()) {
                line(String.format(
                        Locale.UK,
                        "  %-16s %-45s m %.4f  u %.6f  %+6.1f bits",
                        comparison.name(),
                        level.label(),
                        level.m(),
                        level.u(),
                        level.bits()));
            }
        }
    }

    private void range(Comparison comparison, boolean counted) {
        List<Level> levels =
                comparison.levels().stream().filter(level -> !level.nothing()).toList();
        Comparator<Level> byBits = Comparator.comparingDouble(Level::bits);
        Level most = levels.stream().max(byBits).orElseThrow();
        Level least = levels.stream().min(byBits).orElseThrow();
        line(String.format(
                Locale.UK,
                "  %-16s %+.1f, %s%s; %+.1f, %s",
                comparison.name(),
                most.bits(),
                most.label(),
                counted && most.frequency().isPresent() ? " (a rare value more, a common one less)" : "",
                least.bits(),
                least.label()));
    }

    /** What was used in place of what so few rows cannot teach. */
    void fewRows(People people, boolean given) {
        double pairs = people.areTwoFiles() ? people.allPairs() : people.allPairs() / 2;
        String rows = people.areTwoFiles()
                ? String.format(Locale.UK, "%,d and %,d", people.firstSize(), people.size() - people.firstSize())
                : String.format(Locale.UK, "%,d", people.size());
        line(String.format(Locale.UK, "Few rows: %s make %,.0f pairs, from which little can be learnt.", rows, pairs));
        if (!given) {
            line("  The weights are mostly those that Turnstone comes with; what was learnt here counts for little.");
        }
    }

    static String bits(double amount) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    /** The weight from which rows are put together, and the rules beside it. */
    void held(Vetoes vetoes, String thresholds) {
        line(thresholds);
        if (vetoes.areHeldToRules()) {
            line(String.format(
                    Locale.UK,
                    "  Whatever the weight, for a person to decide (%s): twins, parent and child, another first name, date"
                            + " of birth or number, or none to compare.",
                    vetoes.areOfAgencies() ? "as in any agency's list" : "as the rows are few"));
        }
    }

    /** @param apart the heaviest of them, at most {@link #MOST_NAMED}, with why they were not put together */
    void leftApart(List<String> apart, long all) {
        if (all > 0) {
            line(String.format(
                    Locale.UK, "Pairs of rows that look alike and were left apart, for a person to decide: %,d", all));
            apart.forEach(pair -> line(String.format(Locale.UK, "  %s", pair)));
        }
        if (all > apart.size()) {
            line(String.format(Locale.UK, "  and %,d lighter ones", all - apart.size()));
        }
    }
}

package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.turnstone.linkage.Births;
import org.turnstone.linkage.Comparison;
import org.turnstone.linkage.FieldValues;
import org.turnstone.linkage.Level;
import org.turnstone.linkage.LinkageModel;
import org.turnstone.linkage.Scorer;
import org.turnstone.linkage.files.BlockingRule.Part;
import org.turnstone.linkage.files.Column.Feature;

/** Learns a model from the rows alone, without labels; the same rows give the same model. */
final class Training {
    private static final long SEED = 20_260_601;
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final int SESSION_PAIRS = 200_000;
    private static final int SESSION_BLOCK = 60;
    private static final int ROWS = 20_000;
    private static final int CHUNK = 1_024;
    private static final int ROUNDS = 3;
    private static final double FEWEST_MATCHES = 30;
    private static final double UNSEEN = 0.5;
    /** So many pairs the shipped model counts as, where all there are do not fill the random ones. */
    private static final double LEANING = 1_000;

    private final People people;
    private final FieldValues[] cells;
    private final List<BlockIndex> indexes;
    private final Vetoes vetoes;
    private final List<String> told = new ArrayList<>();

    Training(People people, FieldValues[] cells, List<BlockIndex> indexes) {
        this.people = people;
        this.cells = cells;
        this.indexes = indexes;
        this.vetoes = new Vetoes(people);
    }

    List<String> told() {
        return told;
    }

    LinkageModel train(LinkageModel untrained) {
        Scorer scorer = new Scorer(untrained);
        Patterns random = randomPairs(scorer);
        LinkageModel model = withU(untrained, untrained, random, false);
        model = sessions(model, scorer);
        Patterns candidates = candidates(scorer);
        for (int round = 0; round < ROUNDS; round++) {
            model = withU(model, untrained, random, true);
            model = allTogether(model, untrained, candidates);
        }
        return model;
    }

    private Patterns randomPairs(Scorer scorer) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] ones = new int[RANDOM_PAIRS];
        int[] others = new int[RANDOM_PAIRS];
        for (int pair = 0; pair < RANDOM_PAIRS; pair++) {
            ones[pair] = random.nextInt(people.firstSize());
            others[pair] = people.areTwoFiles()
                    ? random.nextInt(people.firstSize(), people.size())
                    : random.nextInt(people.size());
        }
        int width = scorer.fields().size();
        long[] patterns = new long[RANDOM_PAIRS];
        IntStream.range(0, RANDOM_PAIRS).parallel().forEach(pair -> {
            FieldValues[] left = new FieldValues[width];
            FieldValues[] right = new FieldValues[width];
            copy(ones[pair], left);
            copy(others[pair], right);
            patterns[pair] = Patterns.of(scorer, left, right);
        });
        Patterns seen = new Patterns();
        for (int pair = 0; pair < RANDOM_PAIRS; pair++) {
            if (ones[pair] != others[pair]) {
                seen.add(patterns[pair]);
            }
        }
        return seen;
    }

    /** u from random pairs; once a model is there, without those that it takes for one person. */
    private LinkageModel withU(LinkageModel model, LinkageModel shipped, Patterns random, boolean trimmed) {
        int comparisons =
                Math.min(Patterns.MOST_COMPARISONS, model.comparisons().size());
        double[][] seen = new double[comparisons][16];
        for (Map.Entry<Long, long[]> each : random.counts().entrySet()) {
            if (!trimmed || Patterns.weight(each.getKey(), model) <= 0) {
                for (int at = 0; at < comparisons; at++) {
                    seen[at][Patterns.level(each.getKey(), at)] += each.getValue()[0];
                }
            }
        }
        List<Comparison> all = new ArrayList<>(model.comparisons());
        for (int at = 0; at < comparisons; at++) {
            all.set(at, withU(all.get(at), shipped.comparisons().get(at), seen[at]));
        }
        return new LinkageModel(model.prior(), all);
    }

    /** A level that no pair showed counts as half a pair; small files lean on the shipped model besides. */
    private Comparison withU(Comparison comparison, Comparison shipped, double[] seen) {
        double shown = Math.min(1, people.allPairs() / RANDOM_PAIRS);
        double[] counted = new double[comparison.levels().size()];
        double total = 0;
        for (int level = 0; level < counted.length; level++) {
            double leaning = LEANING * (1 - shown) * shipped.levels().get(level).u();
            counted[level] = shown * seen[level] + (shown < 1 ? leaning : UNSEEN);
            total += comparison.levels().get(level).nothing() ? 0 : counted[level];
        }
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level < counted.length; level++) {
            Level each = comparison.levels().get(level);
            levels.add(each.with(each.m(), counted[level] / total));
        }
        return new Comparison(comparison.name(), levels);
    }

    /** Several sessions, each blocked on a column that another one estimates; then their mean by matches found. */
    private LinkageModel sessions(LinkageModel model, Scorer scorer) {
        int comparisons =
                Math.min(Patterns.MOST_COMPARISONS, model.comparisons().size());
        double[][] sum = new double[comparisons][16];
        double[] weight = new double[comparisons];
        for (BlockingRule rule : sessionRules()) {
            boolean[] leftOut = leftOut(model, rule, comparisons);
            Patterns patterns = patterns(scorer, rule);
            Estimate found =
                    Estimate.of(withPrior(model, 0.3), model, patterns, leftOut, shared(model), Math.max(1.0, (double)
                            patterns.total()));
            told.add(String.format(
                    Locale.UK,
                    "  trained on pairs with the same %s: %,d pairs, about %,.0f of one person",
                    rule.words(),
                    patterns.total(),
                    found.matches()));
            for (int at = 0; at < comparisons; at++) {
                if (!leftOut[at] && found.matches() >= FEWEST_MATCHES) {
                    weight[at] += found.matches();
                    for (int level = 0; level < 16; level++) {
                        sum[at][level] += found.m()[at][level] * found.matches();
                    }
                }
            }
        }
        Estimate start =
                Estimate.of(model, model, new Patterns(), new boolean[comparisons], new boolean[comparisons], 1);
        double[][] mean = start.m();
        for (int at = 0; at < comparisons; at++) {
            for (int level = 0; level < 16 && weight[at] > 0; level++) {
                mean[at][level] = sum[at][level] / weight[at];
            }
        }
        return new Estimate(mean, 0, model.prior()).in(model, model.prior());
    }

    private List<BlockingRule> sessionRules() {
        List<BlockingRule> rules = new ArrayList<>();
        List<Part> names = new ArrayList<>();
        for (Column column : people.columns()) {
            switch (column.kind()) {
                case FORENAME, SURNAME -> names.add(new Part(column, Feature.WHOLE));
                case BIRTH, POSTCODE, NUMBER, TEXT -> {
                    if (!isShared(column.name())) {
                        rules.add(BlockingRule.same(column.name(), new Part(column, Feature.WHOLE)));
                    }
                }
                default -> {}
            }
        }
        if (!names.isEmpty()) {
            rules.add(BlockingRule.same("name", names.toArray(Part[]::new)));
        }
        return rules;
    }

    /** Comparisons of what a household has in common; where nothing else is compared, none is taken for such. */
    private boolean[] shared(LinkageModel model) {
        boolean[] shared = new boolean
                [Math.min(Patterns.MOST_COMPARISONS, model.comparisons().size())];
        for (int at = 0; at < shared.length; at++) {
            shared[at] = isShared(model.comparisons().get(at).name());
        }
        return shared;
    }

    private boolean isShared(String name) {
        boolean tellApart =
                people.columns().stream().filter(Training::tellsPeopleApart).count() >= 2;
        return tellApart
                && people.column(name)
                        .filter(column -> !tellsPeopleApart(column))
                        .isPresent();
    }

    private static boolean tellsPeopleApart(Column column) {
        return switch (column.kind()) {
            case FORENAME, SURNAME, MIDDLE_NAMES, ALIASES, BIRTH -> true;
            case NUMBER -> !column.name().equals("phone");
            case SEX, CODE, POSTCODE, TEXT -> false;
        };
    }

    private static boolean[] leftOut(LinkageModel model, BlockingRule rule, int comparisons) {
        boolean[] leftOut = new boolean[comparisons];
        for (int at = 0; at < comparisons; at++) {
            String name = model.comparisons().get(at).name();
            leftOut[at] = rule.parts().stream()
                    .anyMatch(part -> part.getFirst().column().name().equals(name));
        }
        return leftOut;
    }

    private Patterns patterns(Scorer scorer, BlockingRule rule) {
        int from = people.areTwoFiles() ? people.firstSize() : 0;
        Candidates found = new Candidates(List.of(new BlockIndex(rule, from, people.size(), SESSION_BLOCK)));
        Patterns patterns = new Patterns();
        int step = Math.max(1, people.firstSize() / 400_000);
        long pairs = 0;
        for (int row = 0; row < people.firstSize() && pairs < SESSION_PAIRS; row += step) {
            pairs += count(scorer, found, row, patterns);
        }
        return patterns;
    }

    private long count(Scorer scorer, Candidates found, int row, Patterns patterns) {
        FieldValues[] left = new FieldValues[scorer.fields().size()];
        FieldValues[] right = new FieldValues[left.length];
        copy(row, left);
        int size = found.of(row);
        for (int at = 0; at < size; at++) {
            if (found.at(at) != row && teaches(row, found.at(at))) {
                copy(found.at(at), right);
                patterns.add(Patterns.of(scorer, left, right));
            }
        }
        return size;
    }

    /** Among few rows the twins and namesakes would be half of those that are taken for one person. */
    private boolean teaches(int row, int other) {
        return !people.areFew() || !vetoes.forbid(row, other, Births.BITS_OF_A_DAY);
    }

    private Patterns candidates(Scorer scorer) {
        int rows = (people.firstSize() + step() - 1) / step();
        int chunks = (rows + CHUNK - 1) / CHUNK;
        Patterns all = new Patterns();
        IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> {
                    Candidates found = new Candidates(indexes);
                    Patterns patterns = new Patterns();
                    for (int at = chunk * CHUNK; at < Math.min(rows, (chunk + 1) * CHUNK); at++) {
                        count(scorer, found, at * step(), patterns);
                    }
                    return patterns;
                })
                .toList()
                .forEach(all::addAll);
        return all;
    }

    private int step() {
        return Math.max(1, people.firstSize() / ROWS);
    }

    /** All that the blocking brings together for a share of the rows, so that no column is favoured; the prior as well. */
    private LinkageModel allTogether(LinkageModel model, LinkageModel shipped, Patterns candidates) {
        double rows = Math.ceil((double) people.firstSize() / step());
        double others = people.areTwoFiles() ? people.size() - people.firstSize() : people.size() - 1.0;
        boolean[] none = new boolean
                [Math.min(Patterns.MOST_COMPARISONS, model.comparisons().size())];
        Estimate all = Estimate.of(model, shipped, candidates, none, shared(model), rows * others);
        return all.in(model, Math.clamp(all.prior(), 1e-12, 0.5));
    }

    private static LinkageModel withPrior(LinkageModel model, double prior) {
        return new LinkageModel(prior, model.comparisons());
    }

    private void copy(int row, FieldValues[] into) {
        System.arraycopy(cells, row * into.length, into, 0, into.length);
    }
}

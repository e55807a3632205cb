package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.turnstone.linkage.FieldValues;
import org.turnstone.linkage.LinkageModel;
import org.turnstone.linkage.Scorer;

/** The engine in memory: packed arrays, all processors. */
final class EmbeddedEngine implements LinkEngine {
    private static final int CHUNK = 4_096;

    private final People people;
    private final List<BlockIndex> indexes;
    private final List<String> told = new ArrayList<>();

    EmbeddedEngine(People people) {
        this.people = people;
        int from = people.areTwoFiles() ? people.firstSize() : 0;
        this.indexes = BlockingRules.of(people).stream()
                .map(rule -> new BlockIndex(rule, from, people.size(), most(rule)))
                .toList();
    }

    /** The larger the files, the fewer rows may share a key: the work grows with the rows, never with their square. */
    private int most(BlockingRule rule) {
        int rows = people.size();
        int most = rows <= 20_000 ? 200 : rows <= 100_000 ? 100 : rows <= BlockingRules.LARGE ? 50 : 25;
        return rule.rare() && rows > 20_000 ? most / 2 : most;
    }

    List<BlockIndex> indexes() {
        return indexes;
    }

    List<String> told() {
        return told;
    }

    @Override
    public LinkageModel train(LinkageModel untrained) {
        Training training = new Training(people, people.cells(new Scorer(untrained)), indexes);
        LinkageModel trained = training.train(untrained);
        told.addAll(training.told());
        return trained;
    }

    @Override
    public Pairs score(LinkageModel model, double least) {
        Scorer scorer = new Scorer(model);
        FieldValues[] cells = people.cells(scorer);
        int chunks = (people.firstSize() + CHUNK - 1) / CHUNK;
        Pairs all = new Pairs();
        IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> score(scorer, cells, chunk * CHUNK, least))
                .toList()
                .forEach(all::addAll);
        return all;
    }

    private Pairs score(Scorer scorer, FieldValues[] cells, int from, double least) {
        Pairs pairs = new Pairs();
        Candidates found = new Candidates(indexes);
        int width = scorer.fields().size();
        FieldValues[] left = new FieldValues[width];
        FieldValues[] right = new FieldValues[width];
        for (int row = from; row < Math.min(people.firstSize(), from + CHUNK); row++) {
            System.arraycopy(cells, row * width, left, 0, width);
            int size = found.of(row);
            for (int at = 0; at < size; at++) {
                int other = found.at(at);
                if (other > row) {
                    System.arraycopy(cells, other * width, right, 0, width);
                    double weight = scorer.weight(left, right);
                    pairs.comparedWith(1);
                    if (weight >= least) {
                        pairs.add(row, other, weight);
                    }
                }
            }
        }
        return pairs;
    }
}

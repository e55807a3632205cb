package org.turnstone.linkage.files;

import java.util.Arrays;

/**
 * Links between two files that each hold a person once: the heaviest pairs first, each row in one link at most. A rival
 * that is linked elsewhere, and so by a heavier pair, is explained; only those still free count against the lead.
 */
final class OneToOne {
    private final Pairs pairs;
    private final boolean[] chosen;
    private final double[] rival;

    OneToOne(Pairs pairs, int rows, double least, Vetoes vetoes) {
        this.pairs = pairs;
        this.chosen = new boolean[pairs.size()];
        this.rival = new double[rows];
        Arrays.fill(rival, least);
        boolean[] taken = new boolean[rows];
        for (int at : pairs.heaviestFirst()) {
            if (!taken[pairs.left(at)] && !taken[pairs.right(at)]) {
                taken[pairs.left(at)] = true;
                taken[pairs.right(at)] = true;
                chosen[at] = true;
            }
        }
        for (int at = 0; at < pairs.size(); at++) {
            int left = pairs.left(at);
            int right = pairs.right(at);
            if ((taken[left] && taken[right]) || !vetoes.isRival(left, right)) {
                continue;
            }
            if (!taken[right]) {
                rival[left] = Math.max(rival[left], pairs.weight(at));
            }
            if (!taken[left]) {
                rival[right] = Math.max(rival[right], pairs.weight(at));
            }
        }
    }

    boolean isChosen(int at) {
        return chosen[at];
    }

    double lead(int at) {
        return pairs.weight(at) - Math.max(rival[pairs.left(at)], rival[pairs.right(at)]);
    }
}

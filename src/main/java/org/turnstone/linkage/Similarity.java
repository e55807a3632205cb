package org.turnstone.linkage;

/**
 * How alike two texts are, by the measures that record linkage uses; each gives what DuckDB's function of its name gives,
 * except that a letter with an accent counts as one here and as its bytes there.
 */
public final class Similarity {
    static final int PREFIX = 4;
    private static final double BOOST_FROM = 0.7;
    private static final double BOOST = 0.1;

    private Similarity() {}

    /** Jaro with a bonus for a common beginning, 0 to 1 (Winkler 1990). */
    public static double jaroWinkler(String one, String other) {
        double jaro = jaro(one, other);
        if (jaro <= BOOST_FROM) {
            return jaro;
        }
        int most = Math.min(PREFIX, Math.min(one.length(), other.length()));
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return withBeginning(jaro, same);
    }

    static double withBeginning(double jaro, int same) {
        return jaro + same * BOOST * (1 - jaro);
    }

    /** Common letters within half a length, less those out of order, 0 to 1 (Jaro 1989). */
    public static double jaro(String one, String other) {
        int n = one.length();
        int m = other.length();
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        if (n > Long.SIZE || m > Long.SIZE) {
            return LongText.jaro(one, other);
        }
        int window = Math.max(0, Math.max(n, m) / 2 - 1);
        long oursTaken = 0;
        long theirsTaken = 0;
        int common = 0;
        for (int i = 0; i < n; i++) {
            char letter = one.charAt(i);
            int to = Math.min(m - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if ((theirsTaken >>> j & 1) == 0 && other.charAt(j) == letter) {
                    oursTaken |= 1L << i;
                    theirsTaken |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int turned = 0;
        long rest = theirsTaken;
        for (long taken = oursTaken; taken != 0; taken &= taken - 1) {
            if (one.charAt(Long.numberOfTrailingZeros(taken)) != other.charAt(Long.numberOfTrailingZeros(rest))) {
                turned++;
            }
            rest &= rest - 1;
        }
        return jaro(common, turned, n, m);
    }

    static double jaro(int common, int turned, int n, int m) {
        double found = common;
        int swaps = turned / 2;
        return (found / n + found / m + (found - swaps) / found) / 3;
    }

    /** Letters left out, put in or changed. */
    public static int levenshtein(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    /** Letters left out, put in, changed, or swapped with a neighbour, in any order (Damerau 1964; Lowrance and Wagner 1975). */
    public static int damerauLevenshtein(String one, String other) {
        int n = one.length();
        int m = other.length();
        int far = n + m;
        int[][] cost = new int[n + 2][m + 2];
        cost[0][0] = far;
        for (int i = 0; i <= n; i++) {
            cost[i + 1][0] = far;
            cost[i + 1][1] = i;
        }
        for (int j = 0; j <= m; j++) {
            cost[0][j + 1] = far;
            cost[1][j + 1] = j;
        }
        for (int i = 1; i <= n; i++) {
            int lastSame = 0;
            for (int j = 1; j <= m; j++) {
                int before = lastSeen(one, other.charAt(j - 1), i - 1);
                int beforeSame = lastSame;
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                lastSame = same ? j : lastSame;
                int turned = cost[before][beforeSame] + (i - before - 1) + 1 + (j - beforeSame - 1);
                int changed = cost[i][j] + (same ? 0 : 1);
                cost[i + 1][j + 1] = Math.min(Math.min(changed, turned), Math.min(cost[i + 1][j], cost[i][j + 1]) + 1);
            }
        }
        return cost[n + 1][m + 1];
    }

    private static int lastSeen(String text, char letter, int upTo) {
        for (int i = upTo; i > 0; i--) {
            if (text.charAt(i - 1) == letter) {
                return i;
            }
        }
        return 0;
    }

    /** Letters in both, of letters in either, however often each is there. */
    public static double jaccard(String one, String other) {
        long both = one.chars()
                .distinct()
                .filter(letter -> other.indexOf(letter) >= 0)
                .count();
        long either = one.chars().distinct().count() + other.chars().distinct().count() - both;
        return either == 0 ? 0 : (double) both / either;
    }
}

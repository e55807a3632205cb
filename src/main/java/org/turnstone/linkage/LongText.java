package org.turnstone.linkage;

import java.util.BitSet;

/** Jaro's measure for texts of more than 64 characters. */
final class LongText {
    private LongText() {}

    static double jaro(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        BitSet ours = new BitSet(one.length());
        BitSet theirs = new BitSet(other.length());
        for (int i = 0; i < one.length(); i++) {
            int to = Math.min(other.length() - 1, i + window);
            for (int j = theirs.nextClearBit(Math.max(0, i - window)); j <= to; j = theirs.nextClearBit(j + 1)) {
                if (one.charAt(i) == other.charAt(j)) {
                    ours.set(i);
                    theirs.set(j);
                    break;
                }
            }
        }
        int common = ours.cardinality();
        if (common == 0) {
            return 0;
        }
        int turned = 0;
        int j = theirs.nextSetBit(0);
        for (int i = ours.nextSetBit(0); i >= 0; i = ours.nextSetBit(i + 1)) {
            if (one.charAt(i) != other.charAt(j)) {
                turned++;
            }
            j = theirs.nextSetBit(j + 1);
        }
        return Similarity.jaro(common, turned, one.length(), other.length());
    }
}

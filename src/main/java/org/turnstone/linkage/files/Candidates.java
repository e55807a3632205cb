package org.turnstone.linkage.files;

import java.util.Arrays;
import java.util.List;

/** Finds for a row the rows that it is compared with, each once. One for each thread. */
final class Candidates {
    private static final int MOST = 4_096;

    private final List<BlockIndex> indexes;
    private final int[] found = new int[MOST];
    private final long[] keys = new long[BlockingRule.MOST_KEYS];
    private int size;

    Candidates(List<BlockIndex> indexes) {
        this.indexes = indexes;
    }

    /** How many; {@link #at} gives each, in order. */
    int of(int row) {
        size = 0;
        for (BlockIndex index : indexes) {
            int count = index.rule().keys(row, keys);
            for (int at = 0; at < count; at++) {
                size = index.rows(keys[at], found, size);
            }
        }
        Arrays.sort(found, 0, size);
        int distinct = 0;
        for (int at = 0; at < size; at++) {
            if (at == 0 || found[at] != found[at - 1]) {
                found[distinct++] = found[at];
            }
        }
        size = distinct;
        return size;
    }

    int at(int place) {
        return found[place];
    }
}

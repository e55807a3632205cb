package org.turnstone.linkage.files;

import java.util.Arrays;

/** The rows of one blocking rule by their keys: packed longs, key above and row below, in order, with a directory. */
final class BlockIndex {
    static final int ROW_BITS = 24;
    private static final long ROW = (1L << ROW_BITS) - 1;

    private final BlockingRule rule;
    private final long[] packed;
    private final int[] directory;
    private final int shift;
    private final int most;
    private final int from;

    /** @param most keys that more rows share than this bring nobody together */
    BlockIndex(BlockingRule rule, int from, int to, int most) {
        this.rule = rule;
        this.most = most;
        this.from = from;
        long[] all = new long[to - from];
        long[] keys = new long[BlockingRule.MOST_KEYS];
        int size = 0;
        for (int row = from; row < to; row++) {
            int count = rule.keys(row, keys);
            for (int at = 0; at < count; at++) {
                if (size == all.length) {
                    all = Arrays.copyOf(all, all.length * 2);
                }
                all[size++] = (keys[at] << ROW_BITS) | (row - from);
            }
        }
        this.packed = Arrays.copyOf(all, size);
        Arrays.parallelSort(packed);
        int bits = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(size), 4, 22);
        this.shift = Long.SIZE - bits;
        this.directory = new int[(1 << bits) + 1];
        for (long entry : packed) {
            directory[bucket(entry) + 1]++;
        }
        for (int at = 1; at < directory.length; at++) {
            directory[at] += directory[at - 1];
        }
    }

    /** Buckets stand in the order of signed longs, as the entries do. */
    private int bucket(long entry) {
        return (int) ((entry ^ Long.MIN_VALUE) >>> shift);
    }

    BlockingRule rule() {
        return rule;
    }

    int most() {
        return most;
    }

    /** Adds the rows that share the key, if they are not too many; says how many there are now. */
    int rows(long key, int[] into, int size) {
        long low = key << ROW_BITS;
        int bucket = bucket(low);
        int at = directory[bucket];
        int end = directory[bucket + 1];
        while (at < end && packed[at] < low) {
            at++;
        }
        int start = at;
        while (at < end && (packed[at] & ~ROW) == low) {
            if (at - start == most) {
                return size;
            }
            at++;
        }
        int now = size;
        for (int each = start; each < at && now < into.length; each++) {
            into[now++] = (int) (packed[each] & ROW) + from;
        }
        return now;
    }

    /** What the rule does: rows with a key, blocks in use, blocks passed over because too many share them. */
    Size size() {
        int blocks = 0;
        int tooLarge = 0;
        long pairs = 0;
        for (int start = 0; start < packed.length; ) {
            int end = start;
            while (end < packed.length && (packed[end] & ~ROW) == (packed[start] & ~ROW)) {
                end++;
            }
            int rows = end - start;
            blocks += rows <= most ? 1 : 0;
            tooLarge += rows > most ? 1 : 0;
            pairs += rows <= most ? rows * (rows - 1L) / 2 : 0;
            start = end;
        }
        return new Size(packed.length, blocks, tooLarge, pairs);
    }

    record Size(int keys, int blocks, int tooLarge, long pairs) {}
}

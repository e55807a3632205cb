package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.linkage.files.Column.Feature;

/**
 * One way in which two rows are brought together to be compared: all parts of it are the same. A row may have several
 * keys under one rule (either of its names); a part that says nothing gives none.
 *
 * @param rare only values that few rows share bring rows together; it may stand alone
 */
record BlockingRule(String words, List<List<Part>> parts, boolean rare) {
    static final int MOST_KEYS = 8;

    /** A feature of a column; turned parts add up, so that their order is nothing. */
    record Part(Column column, Feature feature) {
        long of(int row) {
            return column.feature(feature)[column.id(row)];
        }
    }

    static BlockingRule same(String words, Part... parts) {
        List<List<Part>> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(List.of(part));
        }
        return new BlockingRule(words, all, parts.length == 1);
    }

    /** Any of the alternatives, with all of the rest. */
    static BlockingRule anyOf(String words, List<Part> alternatives, Part... rest) {
        List<List<Part>> all = new ArrayList<>();
        all.add(alternatives);
        for (Part part : rest) {
            all.add(List.of(part));
        }
        return new BlockingRule(words, all, rest.length == 0);
    }

    /** Puts the row's keys into {@code into} and says how many they are. */
    int keys(int row, long[] into) {
        long rest = 0;
        for (int at = 1; at < parts.size(); at++) {
            long key = parts.get(at).getFirst().of(row);
            if (key == 0) {
                return 0;
            }
            rest = Hash.mix(rest * 31 + key);
        }
        int count = 0;
        List<Part> alternatives = parts.getFirst();
        for (int at = 0; at < alternatives.size() && count < MOST_KEYS; at++) {
            long key = alternatives.get(at).of(row);
            if (key != 0 && (count == 0 || into[0] != Hash.mix(rest + key))) {
                into[count++] = Hash.mix(rest + key);
            }
        }
        return count;
    }
}

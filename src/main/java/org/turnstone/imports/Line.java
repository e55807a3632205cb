package org.turnstone.imports;

import java.util.List;
import java.util.Map;

/**
 * One line of a file.
 *
 * @param number as a text editor or spreadsheet shows it
 * @param values by place; nothing is the empty text
 * @param wrong what is wrong with values that the format itself cannot give, by place
 */
record Line(int number, List<String> values, Map<Integer, String> wrong) {
    Line {
        values = List.copyOf(values);
        wrong = Map.copyOf(wrong);
    }
}

package org.turnstone.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The line that names the columns, and what is wrong with it. */
record Header(int line, List<String> names) {
    Header {
        names = List.copyOf(names);
    }

    static Header of(Line line) {
        return new Header(
                line.number(),
                line.values().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList());
    }

    String nameAt(int place) {
        return place < names.size() ? names.get(place) : "";
    }

    List<RowProblem> problems(String kind, Map<String, Column> known, Set<Integer> hidden) {
        if (names.size() == 1 && names.getFirst().matches("(?s).*[;\\t|].*")) {
            return List.of(problem("", "The columns are not parted by commas: save as CSV with commas"));
        }
        if (names.stream().noneMatch(known::containsKey)) {
            return List.of(problem(
                    "",
                    "The first row names no column of " + kind
                            + ": take out what stands above the names of the columns"));
        }
        List<RowProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            if (name.isEmpty()) {
                problems.add(problem("", "A column has no name: name it or take it out"));
            } else if (!seen.add(name)) {
                problems.add(problem(name, "This column is there twice: take one out"));
            } else if (!known.containsKey(name)) {
                problems.add(problem(name, "A file of " + kind + " has no such column: take it out or rename it"));
            } else if (hidden.contains(place)) {
                problems.add(problem(name, "This column is hidden: show it, or take it out"));
            }
        }
        known.values().stream()
                .filter(column -> column.required() && !seen.contains(column.name()))
                .forEach(column -> problems.add(problem(column.name(), "This column is needed: add it")));
        return problems;
    }

    /** A second row of names, or of the same names in plain words, is no row of a person. */
    boolean isSaidAgainBy(Line line) {
        long same = 0;
        for (int place = 0; place < Math.min(names.size(), line.values().size()); place++) {
            String value =
                    line.values().get(place).strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
            same += !value.isEmpty() && value.equals(names.get(place)) ? 1 : 0;
        }
        return same >= 2 || (same == 1 && names.size() == 1);
    }

    private RowProblem problem(String column, String words) {
        return new RowProblem(line, column, words);
    }
}

package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.turnstone.linkage.Comparison;
import org.turnstone.linkage.LinkageModel;

/** Which columns are compared, and as what; and the model that training starts from. */
record Plan(Map<String, Kind> columns, Map<String, String> names, Map<LeftOut, List<String>> left) {
    /** A column that fewer than one in a thousand rows fill tells nothing. */
    private static final int SAID_AT_LEAST = 1_000;

    /** Why a column is not compared. */
    enum LeftOut {
        UNKNOWN("not a column of an extract; add one with --compare"),
        NOT_EVERYWHERE("not in both files"),
        EMPTY("hardly filled in");

        private final String words;

        LeftOut(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Recognised columns that all files have, and those asked for; the rest are named in {@code left}. */
    static Plan of(List<PeopleFile> files, List<String> asked, Set<String> wanted) {
        Map<String, Kind> columns = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<LeftOut, List<String>> left = new EnumMap<>(LeftOut.class);
        List<String> all = files.stream()
                .flatMap(file -> file.columns().stream())
                .distinct()
                .toList();
        for (String column : all) {
            boolean everywhere = files.stream().allMatch(file -> file.columns().contains(column));
            String known = Kind.OTHER_NAMES.getOrDefault(column, column);
            boolean twice = !known.equals(column) && files.getFirst().columns().contains(known);
            Kind kind = twice ? null : Kind.OF_COLUMN.get(known);
            names.put(column, wanted.contains(column) || kind == null ? column : known);
            if (everywhere && (asked.contains(column) || wanted.contains(column))) {
                columns.put(column, kind == null ? guess(files, column) : kind);
            } else if (everywhere && kind != null) {
                columns.put(column, kind);
            } else if (!column.equals("person_ref") && !column.isEmpty()) {
                left.computeIfAbsent(everywhere ? LeftOut.UNKNOWN : LeftOut.NOT_EVERYWHERE, none -> new ArrayList<>())
                        .add(column);
            }
        }
        return new Plan(columns, names, left);
    }

    /** A column that nobody described: days, numbers, a few codes, or words. */
    private static Kind guess(List<PeopleFile> files, String column) {
        List<String> sample = files.stream()
                .flatMap(file -> {
                    List<String> values = file.column(column);
                    int step = Math.max(1, values.size() / 1_000);
                    return IntStream.range(0, values.size() / step)
                            .mapToObj(at -> values.get(at * step))
                            .filter(value -> !value.isEmpty());
                })
                .toList();
        long days = sample.stream()
                .filter(value -> value.length() >= 8)
                .map(Read::birth)
                .filter(value -> value.matches("(18|19|20)\\d\\d-\\d\\d-\\d\\d"))
                .count();
        long numbers = sample.stream()
                .filter(value -> value.matches("[^\\p{L}]*\\d[^\\p{L}]*") || value.matches("\\S*\\d{3,}\\S*"))
                .count();
        long distinct = sample.stream().distinct().count();
        if (days * 10 > sample.size() * 9L) {
            return Kind.BIRTH;
        }
        if (distinct <= 12 && sample.size() > 50) {
            return Kind.CODE;
        }
        return numbers * 10 > sample.size() * 9L ? Kind.NUMBER : Kind.TEXT;
    }

    People read(List<PeopleFile> files) {
        List<Column> read = new ArrayList<>(columns.entrySet().parallelStream()
                .map(each -> new Column(
                        names.getOrDefault(each.getKey(), each.getKey()),
                        each.getValue(),
                        files.stream().map(file -> file.column(each.getKey())).toList()))
                .toList());
        List<Column> empty = read.stream()
                .filter(column ->
                        column.said() * (long) SAID_AT_LEAST < files.getFirst().size())
                .toList();
        if (!empty.isEmpty()) {
            left.put(LeftOut.EMPTY, empty.stream().map(Column::name).toList());
            read.removeAll(empty);
        }
        return new People(files, read);
    }

    static LinkageModel untrained(People people) {
        boolean bothNames = people.column(Kind.FORENAME).isPresent()
                && people.column(Kind.SURNAME).isPresent();
        boolean aliases = people.column(Kind.ALIASES).isPresent();
        List<Comparison> comparisons = people.columns().stream()
                .filter(column -> column.kind() != Kind.ALIASES)
                .map(column -> FieldLevels.of(column.kind(), column.name(), bothNames, aliases))
                .toList();
        double pairs = people.areTwoFiles()
                ? (double) people.firstSize() * (people.size() - people.firstSize())
                : people.size() * (people.size() - 1.0) / 2;
        double expected = people.areTwoFiles()
                ? Math.min(people.firstSize(), people.size() - people.firstSize()) / 2.0
                : people.size();
        return new LinkageModel(Math.clamp(expected / pairs, 1e-12, 0.5), comparisons);
    }
}

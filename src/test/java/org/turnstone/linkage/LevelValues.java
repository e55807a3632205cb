package org.turnstone.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of a kind that a level compares: made at random, and pairs of them more often alike than chance would have it. */
enum LevelValues {
    NAMES("VARCHAR", List.of("a", "b"), LevelValues::name),
    DATES("VARCHAR", List.of("a"), LevelValues::date),
    DAYS("DATE", List.of("a"), random -> day(random, 28)),
    TIMES("VARCHAR", List.of("a"), random -> day(random, 31) + "T" + time(random) + "Z"),
    BRITISH_DATES("VARCHAR", List.of("a"), LevelValues::british),
    POSTCODES("VARCHAR", List.of("a"), LevelValues::postcode),
    EMAILS("VARCHAR", List.of("a"), random -> name(random) + "@" + name(random) + ".test"),
    NUMBERS("DOUBLE", List.of("a", "b"), random -> String.valueOf((1 + random.nextInt(900)) / 10.0)),
    LISTS("VARCHAR[]", List.of("a"), LevelValues::list),
    SHARED_LISTS("STRUCT(token VARCHAR, rel_freq DOUBLE)[]", List.of("a"), LevelValues::list);

    private static final List<String> TOKENS = List.of("ann", "bob", "cy", "dora", "anna", "eve");

    /** The same for both engines: the first token is the commonest. */
    static final TermFrequencies SHARES = new TermFrequencies(Map.of(
            "a", IntStream.range(0, TOKENS.size()).boxed().collect(Collectors.toMap(TOKENS::get, LevelValues::share))));

    private final String type;
    private final List<String> columns;
    private final Function<Random, String> make;

    LevelValues(String type, List<String> columns, Function<Random, String> make) {
        this.type = type;
        this.columns = columns;
        this.make = make;
    }

    List<String> one(Random random) {
        return columns.stream()
                .map(column -> random.nextInt(12) == 0 ? "" : make.apply(random))
                .toList();
    }

    /** The same, another, turned round, or with a sign or two changed. */
    List<String> like(List<String> values, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> values;
            case 1 -> one(random);
            case 2 -> values.reversed();
            default -> values.stream().map(value -> changed(value, random)).toList();
        };
    }

    private String changed(String value, Random random) {
        if (value.isEmpty() || random.nextInt(3) == 0) {
            return value;
        }
        if (this == LISTS || this == SHARED_LISTS || this == NUMBERS || this == DAYS) {
            return random.nextBoolean() ? value : make.apply(random);
        }
        StringBuilder changed = new StringBuilder(value);
        for (int times = 1 + random.nextInt(2); times > 0 && changed.length() > 1; times--) {
            int at = random.nextInt(changed.length() - 1);
            char sign = changed.charAt(at);
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, sign);
                case 2 -> changed.setCharAt(at, Character.isDigit(sign) ? '1' : 'e');
                default -> changed.deleteCharAt(at).insert(at + 1, sign);
            }
        }
        return changed.toString();
    }

    ComparedRecord record(List<String> values) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (int at = 0; at < columns.size(); at++) {
            fields.put(columns.get(at), List.of(values.get(at).split(";")));
        }
        return ComparedRecord.of(fields);
    }

    /** Asks whether the condition holds, one parameter for each value, those of the left side first. */
    String query(String condition) {
        List<String> selected = new ArrayList<>();
        for (String side : List.of("l", "r")) {
            columns.forEach(column -> selected.add(typed() + " AS \"" + column + "_" + side + "\""));
        }
        return "SELECT coalesce((" + condition + "), false) FROM (SELECT " + String.join(", ", selected) + ")";
    }

    private String typed() {
        return switch (this) {
            case LISTS -> "string_split(CAST(? AS VARCHAR), ';')";
            case SHARED_LISTS ->
                "list_transform(string_split(CAST(? AS VARCHAR), ';'), lambda t: {'token': t, 'rel_freq': CASE t "
                        + IntStream.range(0, TOKENS.size())
                                .mapToObj(at -> "WHEN '" + TOKENS.get(at) + "' THEN " + share(at))
                                .collect(Collectors.joining(" "))
                        + " END})";
            default -> "CAST(? AS " + type + ")";
        };
    }

    private static double share(int token) {
        return 1.0 / (2 << token);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(random.nextInt(30) == 0 ? 80 : 9);
        for (int at = 0; at < length; at++) {
            name.append((char) ('a' + random.nextInt(6)));
        }
        return random.nextInt(8) == 0 ? name.toString().toUpperCase(Locale.ROOT) : name.toString();
    }

    private static String date(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> name(random);
            case 1 -> 1980 + random.nextInt(3) + "-" + (1 + random.nextInt(12)) + "-" + (1 + random.nextInt(31));
            case 2 -> " " + day(random, 31) + " ";
            default -> day(random, 31);
        };
    }

    private static String day(Random random, int last) {
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                1980 + random.nextInt(3),
                1 + random.nextInt(12),
                1 + random.nextInt(last));
    }

    private static String time(Random random) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    private static String british(Random random) {
        String day = day(random, 31);
        return day.substring(8) + "/" + day.substring(5, 7) + "/" + day.substring(0, 4);
    }

    private static String postcode(Random random) {
        String area = List.of("OL", "M", "ol", "WC").get(random.nextInt(4));
        return random.nextInt(10) == 0
                ? name(random)
                : area + (1 + random.nextInt(3)) + (random.nextInt(5) == 0 ? "A" : "") + " " + random.nextInt(2) + "AB";
    }

    private static String list(Random random) {
        List<String> shuffled = new ArrayList<>(TOKENS);
        Collections.shuffle(shuffled, random);
        return String.join(";", shuffled.subList(0, 1 + random.nextInt(4)));
    }
}

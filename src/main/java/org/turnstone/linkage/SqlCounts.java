package org.turnstone.linkage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many values each function in conditions takes, as DuckDB has it: any other number is refused, never left out. */
final class SqlCounts {
    private static final int ANY = Integer.MAX_VALUE;
    private static final Map<String, Range> OF = new TreeMap<>();

    private record Range(int least, int most) {}

    static {
        put(
                1,
                1,
                "lower upper trim abs sin cos acos radians sqrt length len array_length array_size cardinality size epoch",
                "time_to_unix");
        put(1, 2, "try_strptime strptime try_to_timestamp to_timestamp");
        put(1, ANY, "least greatest concat coalesce");
        put(2, 2, "left nullif ifnull element levenshtein damerau_levenshtein jaro_winkler_similarity jaro_winkler");
        put(2, 2, "jaro_similarity jaro_sim jaccard starts_with list_intersect array_intersect list_has_any");
        put(2, 2, "array_has_any list_contains array_contains list_has array_has");
        put(2, 3, "substr substring regexp_extract");
        put(3, 3, "datediff date_diff");
    }

    private SqlCounts() {}

    private static void put(int least, int most, String... names) {
        for (String name : String.join(" ", names).split(" ", -1)) {
            OF.put(name, new Range(least, most));
        }
    }

    static void check(Sql part, SqlCompiler compiler) {
        if (part instanceof Sql.Call(String name, List<Sql> given)) {
            Range range = OF.get(name);
            if (range != null && (given.size() < range.least() || given.size() > range.most())) {
                throw compiler.unknown(name + " of " + given.size() + (given.size() == 1 ? " value" : " values"));
            }
        }
    }
}

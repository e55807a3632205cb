package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.turnstone.linkage.Comparison;
import org.turnstone.linkage.Level;
import org.turnstone.linkage.LinkageModel;
import org.turnstone.linkage.files.BlockingRule.Part;
import org.turnstone.linkage.files.Column.Feature;

/**
 * What {@link EmbeddedEngine} does, as plain SQL for a columnar database, in the manner of Splink: equal keys are joined,
 * each pair once, then weighed by the same conditions. The table {@code people} has a column for each field, list or
 * text, {@code tf_} columns with frequencies, {@code sound_} columns, {@code place} and {@code is_first}.
 */
final class SqlPlan {
    private static final Pattern SLIP = Pattern.compile("damerau_levenshtein\\((\"\\w+\"), (\"\\w+\")\\) <= 1");

    private SqlPlan() {}

    /** Pairs of rows of two files that share a key which not too many rows of the second file have. */
    static String candidates(List<BlockIndex> indexes) {
        return "CREATE OR REPLACE TABLE candidates AS "
                + indexes.stream().map(SqlPlan::candidates).collect(Collectors.joining(" UNION "));
    }

    private static String candidates(BlockIndex index) {
        return "(SELECT k.place AS l, unnest(blocks.rows) AS r FROM (" + keys(index.rule(), "is_first") + ") k JOIN"
                + " (SELECT key, list(place) AS rows FROM (" + keys(index.rule(), "NOT is_first")
                + ") GROUP BY key HAVING count(*) <= " + index.most() + ") blocks USING (key))";
    }

    /** Each key of each row once. */
    private static String keys(BlockingRule rule, String side) {
        List<String> rest = new ArrayList<>();
        rule.parts().subList(1, rule.parts().size()).forEach(part -> rest.add(text(part.getFirst())));
        List<String> ways = rule.parts().getFirst().stream()
                .map(part -> {
                    List<String> all = new ArrayList<>(rest);
                    all.addFirst(text(part));
                    return "SELECT place, hash(" + String.join(", ", all) + ") AS key FROM people WHERE " + side
                            + " AND " + String.join(" IS NOT NULL AND ", all) + " IS NOT NULL";
                })
                .toList();
        return String.join(" UNION ", ways);
    }

    private static String text(Part part) {
        String name = '"' + part.column().name() + '"';
        String month = "substr(" + name + ", 6, 2)";
        String day = "substr(" + name + ", 9)";
        return switch (part.feature()) {
            case WHOLE -> name;
            case SOUND -> "\"sound_" + part.column().name() + '"';
            case INITIAL -> "substr(" + name + ", 1, 1)";
            case START, YEAR -> "CASE WHEN length(" + name + ") >= 4 THEN substr(" + name + ", 1, 4) END";
            case YEAR_AND_MONTH -> dated(name, "substr(" + name + ", 1, 7)");
            case YEAR_AND_DAY -> dated(name, "substr(" + name + ", 1, 4) || " + day);
            case MONTH_AND_DAY -> dated(name, "substr(" + name + ", 6)");
            case TURNED ->
                dated(
                        name,
                        "substr(" + name + ", 1, 4) || least(" + month + ", " + day + ") || greatest(" + month + ", "
                                + day + ")");
            case AREA -> '"' + part.column().name() + "_area\"";
        };
    }

    private static String dated(String name, String text) {
        return "CASE WHEN length(" + name + ") = 10 AND substr(" + name + ", 5, 1) = '-' THEN " + text + " END";
    }

    /** The candidates that weigh enough. */
    static String weighed(LinkageModel model, List<String> fields, List<String> counted, double least) {
        String both = fields.stream()
                .map(field -> String.format("a.\"%1$s\" AS \"%1$s_l\", b.\"%1$s\" AS \"%1$s_r\"", field))
                .collect(Collectors.joining(", "));
        String frequencies = counted.stream()
                .map(field -> String.format("a.\"tf_%1$s\" AS \"tf_%1$s_l\", b.\"tf_%1$s\" AS \"tf_%1$s_r\"", field))
                .collect(Collectors.joining(", "));
        String sum = model.comparisons().stream()
                .map(comparison -> weight(comparison, counted))
                .collect(Collectors.joining(" + "));
        return "CREATE OR REPLACE TABLE weighed AS SELECT * FROM (SELECT l, r, "
                + literal(Math.log(model.prior() / (1 - model.prior())) / Math.log(2)) + " + " + sum
                + " AS weight FROM (SELECT c.l, c.r, " + both + (counted.isEmpty() ? "" : ", ") + frequencies
                + " FROM candidates c JOIN people a ON a.place = c.l JOIN people b ON b.place = c.r)) WHERE weight >= "
                + literal(least);
    }

    private static String weight(Comparison comparison, List<String> counted) {
        StringBuilder sql = new StringBuilder("CASE");
        for (Level level : comparison.levels()) {
            String bits = literal(level.bits())
                    + level.frequency()
                            .filter(rare -> counted.contains(rare.field()))
                            .map(rare -> String.format(
                                    " + %s * log2(%s / greatest(\"tf_%3$s_l\", \"tf_%3$s_r\", %4$s))",
                                    literal(rare.weight()),
                                    literal(level.u()),
                                    rare.field(),
                                    literal(Math.max(rare.leastU(), 1e-10))))
                            .orElse("");
            sql.append(
                    level.condition().equals("ELSE")
                            ? " ELSE " + bits
                            : " WHEN " + quicker(level.condition()) + " THEN " + bits);
        }
        return sql.append(" END").toString();
    }

    /** DuckDB works the whole distance out where one slip is asked for; most pairs can be told from their lengths first. */
    private static String quicker(String condition) {
        return SLIP.matcher(condition)
                .replaceAll("(abs(length($1) - length($2)) <= 1 AND levenshtein($1, $2) <= 2 AND $0)");
    }

    private static String literal(double value) {
        return String.format(Locale.ROOT, "%.17e", value);
    }

    static boolean isList(String field) {
        return field.equals("names") || field.endsWith("_forms") || field.endsWith("_words");
    }

    static boolean isSounded(Column column) {
        return column.kind() == Kind.FORENAME || column.kind() == Kind.SURNAME;
    }

    static String sound(Column column, int row) {
        return Feature.SOUND.of(column.text(row));
    }
}

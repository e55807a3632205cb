package org.turnstone.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lists in conditions: a field with all its values, and what two have in common. */
final class SqlLists {
    static final Set<String> NAMES = Set.of("list_intersect", "array_intersect");

    static final Set<String> CONDITIONS =
            Set.of("list_has_any", "array_has_any", "list_contains", "array_contains", "list_has", "array_has");

    /** Functions whose columns are lists, and so {@code len} of them elsewhere is how many values they have. */
    private static final Set<String> OF_LISTS = Set.of(
            "list_intersect",
            "array_intersect",
            "list_has_any",
            "array_has_any",
            "array_length",
            "array_size",
            "cardinality",
            "element",
            "best_of_pairs",
            "product_of_shares");

    private SqlLists() {}

    /** Fields that a function of lists looks at. */
    static Set<String> fields(Sql.Call call) {
        Set<String> names = new TreeSet<>();
        if (OF_LISTS.contains(call.name())) {
            for (Sql part : call.arguments()) {
                if (part instanceof Sql.Column column) {
                    names.add(column.field());
                }
            }
        }
        return names;
    }

    static Condition has(Sql.Call call, SqlCompiler compiler) {
        SqlCompiler.Many one = many(call.arguments().getFirst(), compiler);
        if (call.name().endsWith("_any")) {
            SqlCompiler.Many other = many(call.arguments().getLast(), compiler);
            return (left, right) -> {
                FieldValues ours = one.of(left, right);
                FieldValues theirs = other.of(left, right);
                return ours.isEmpty() || theirs.isEmpty() ? Condition.UNKNOWN : Condition.of(ours.shared(theirs) > 0);
            };
        }
        SqlCompiler.Words words = compiler.words(call.arguments().getLast());
        return (left, right) -> {
            FieldValues ours = one.of(left, right);
            String text = words.of(left, right);
            return ours.isEmpty() || text == null
                    ? Condition.UNKNOWN
                    : Condition.of(ours.all().contains(text));
        };
    }

    static SqlCompiler.Many many(Sql part, SqlCompiler compiler) {
        if (part instanceof Sql.Column column) {
            int place = compiler.place(column);
            return column.left() ? (left, right) -> left[place] : (left, right) -> right[place];
        }
        if (part instanceof Sql.Call call
                && NAMES.contains(call.name())
                && call.arguments().size() == 2) {
            SqlCompiler.Many one = many(call.arguments().getFirst(), compiler);
            SqlCompiler.Many other = many(call.arguments().getLast(), compiler);
            return (left, right) -> common(one.of(left, right), other.of(left, right));
        }
        throw compiler.unknown(SqlCompiler.named(part));
    }

    /** How many values a list has; of a common part only its size is worked out. Not a number where a side says nothing. */
    static SqlCompiler.Amount size(Sql part, SqlCompiler compiler) {
        if (part instanceof Sql.Call call
                && NAMES.contains(call.name())
                && call.arguments().size() == 2) {
            SqlCompiler.Many one = many(call.arguments().getFirst(), compiler);
            SqlCompiler.Many other = many(call.arguments().getLast(), compiler);
            return (left, right) -> {
                FieldValues ours = one.of(left, right);
                FieldValues theirs = other.of(left, right);
                return ours.isEmpty() || theirs.isEmpty() ? Double.NaN : ours.shared(theirs);
            };
        }
        SqlCompiler.Many many = many(part, compiler);
        return (left, right) -> {
            FieldValues said = many.of(left, right);
            return said.isEmpty() ? Double.NaN : said.size();
        };
    }

    private static FieldValues common(FieldValues one, FieldValues other) {
        List<String> both = new ArrayList<>(one.all());
        both.retainAll(other.all());
        return FieldValues.of(both);
    }
}

package org.turnstone.linkage;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;

/** The condition of a level as text, and what is made of it. */
final class ConditionText {
    private ConditionText() {}

    static Condition compile(String text, Map<String, Integer> places, Set<String> lists, TermFrequencies frequencies) {
        SqlCompiler compiler = new SqlCompiler(text, places, lists, frequencies);
        try {
            Sql whole = SqlReader.read(text);
            walk(whole, part -> SqlCounts.check(part, compiler));
            return compiler.condition(whole);
        } catch (NoSuchElementException | IndexOutOfBoundsException | PatternSyntaxException e) {
            throw compiler.unknown("a function with too few values, or a pattern that is none");
        }
    }

    /** The fields that a condition takes for lists. */
    static Set<String> lists(String text) {
        Set<String> names = new TreeSet<>();
        walk(SqlReader.read(text), part -> {
            if (part instanceof Sql.Call call) {
                names.addAll(SqlLists.fields(call));
            }
        });
        return names;
    }

    /** The fields that a condition looks at. */
    static Set<String> fields(String text) {
        Set<String> names = new TreeSet<>();
        walk(SqlReader.read(text), part -> {
            if (part instanceof Sql.Column column) {
                names.add(column.field());
            }
        });
        return names;
    }

    private static void walk(Sql part, Consumer<Sql> each) {
        each.accept(part);
        switch (part) {
            case Sql.Call call -> call.arguments().forEach(argument -> walk(argument, each));
            case Sql.Compare compare -> both(compare.one(), compare.other(), each);
            case Sql.And and -> both(and.one(), and.other(), each);
            case Sql.Or or -> both(or.one(), or.other(), each);
            case Sql.IsNull isNull -> walk(isNull.value(), each);
            case Sql.Not not -> walk(not.one(), each);
            case Sql.Lambda lambda -> walk(lambda.body(), each);
            case Sql.Choice choice -> {
                choice.conditions().forEach(condition -> walk(condition, each));
                choice.values().forEach(value -> walk(value, each));
                walk(choice.otherwise(), each);
            }
            case Sql.Column _, Sql.Text _, Sql.Numeral _, Sql.Always _, Sql.Given _, Sql.Nothing _ -> {}
        }
    }

    private static void both(Sql one, Sql other, Consumer<Sql> each) {
        walk(one, each);
        walk(other, each);
    }

    /** Whether a condition is nothing but the equality of one field on both sides. */
    static boolean isExactMatch(String text, String field) {
        return SqlReader.read(text) instanceof Sql.Compare(String operator, Sql one, Sql other)
                && operator.equals("=")
                && one instanceof Sql.Column(String ours, boolean left)
                && other instanceof Sql.Column(String theirs, boolean leftToo)
                && left != leftToo
                && ours.equalsIgnoreCase(field)
                && theirs.equalsIgnoreCase(field);
    }

    static ModelProblem unknown(String where, String condition) {
        return new ModelProblem("This model has a condition that is not known here, at " + where + ": " + condition);
    }
}

package org.turnstone.linkage;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The condition of a level as text, and what is made of it. */
final class ConditionText {
    private ConditionText() {}

    static Condition compile(String text, Map<String, Integer> places) {
        return new SqlCompiler(text, places).condition(SqlReader.read(text));
    }

    /** The fields that a condition looks at. */
    static Set<String> fields(String text) {
        Set<String> names = new TreeSet<>();
        collect(SqlReader.read(text), names);
        return names;
    }

    private static void collect(Sql part, Set<String> names) {
        switch (part) {
            case Sql.Column column -> names.add(column.field());
            case Sql.Call call -> call.arguments().forEach(each -> collect(each, names));
            case Sql.Compare compare -> {
                collect(compare.one(), names);
                collect(compare.other(), names);
            }
            case Sql.IsNull isNull -> collect(isNull.value(), names);
            case Sql.And and -> {
                collect(and.one(), names);
                collect(and.other(), names);
            }
            case Sql.Or or -> {
                collect(or.one(), names);
                collect(or.other(), names);
            }
            case Sql.Not not -> collect(not.one(), names);
            case Sql.Text text -> {}
            case Sql.Numeral number -> {}
            case Sql.Always always -> {}
        }
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

package org.turnstone.linkage;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.SqlCompiler.Amount;
import org.turnstone.linkage.SqlCompiler.Words;

/** The functions in conditions that give a number. */
final class SqlAmounts {
    static final Set<String> NAMES = Set.of(
            "+",
            "-",
            "*",
            "/",
            "abs",
            "least",
            "greatest",
            "length",
            "len",
            "array_length",
            "array_size",
            "cardinality",
            "size",
            "levenshtein",
            "damerau_levenshtein",
            "jaro_winkler_similarity",
            "jaro_winkler",
            "jaro_similarity",
            "jaro_sim",
            "jaccard",
            "epoch",
            "datediff",
            "date_diff",
            "best_of_pairs",
            "product_of_shares",
            "time_to_unix",
            "sin",
            "cos",
            "acos",
            "radians",
            "sqrt");

    private SqlAmounts() {}

    static Amount of(Sql.Call call, SqlCompiler compiler) {
        List<Sql> given = call.arguments();
        return switch (call.name()) {
            case "+" -> both(compiler, given, Double::sum);
            case "-" -> both(compiler, given, (a, b) -> a - b);
            case "*" -> both(compiler, given, (a, b) -> a * b);
            case "/" -> both(compiler, given, (a, b) -> b == 0 ? Double.NaN : a / b);
            case "least" -> extreme(compiler, given, (a, b) -> Double.isNaN(a) || b < a ? b : a);
            case "greatest" -> extreme(compiler, given, (a, b) -> Double.isNaN(a) || b > a ? b : a);
            case "length", "len" -> length(given.getFirst(), compiler);
            case "array_length", "array_size", "cardinality", "size" -> SqlLists.size(given.getFirst(), compiler);
            case "epoch", "time_to_unix" -> SqlDates.seconds(given.getFirst(), compiler);
            case "datediff", "date_diff" -> SqlDates.difference(given, compiler);
            case "best_of_pairs" -> bestOfPairs(compiler, given);
            case "product_of_shares" -> productOfShares(compiler, given);
            case "sin", "cos", "acos", "radians", "abs", "sqrt" -> {
                DoubleUnaryOperator measure = angle(call.name());
                Amount amount = compiler.amount(given.getFirst());
                yield (left, right) -> measure.applyAsDouble(amount.of(left, right));
            }
            default -> alike(call.name(), compiler, given);
        };
    }

    private static DoubleUnaryOperator angle(String name) {
        return switch (name) {
            case "sin" -> Math::sin;
            case "cos" -> Math::cos;
            case "acos" -> Math::acos;
            case "radians" -> Math::toRadians;
            case "sqrt" -> Math::sqrt;
            default -> Math::abs;
        };
    }

    /** How rare what both lists have is; a value of which no share is known counts as no evidence. */
    private static Amount productOfShares(SqlCompiler compiler, List<Sql> given) {
        if (!(given.getFirst() instanceof Sql.Column column)) {
            throw compiler.unknown("the shares of what is no column");
        }
        SqlCompiler.Many one = SqlLists.many(column, compiler);
        SqlCompiler.Many other = SqlLists.many(given.getLast(), compiler);
        return (left, right) -> {
            FieldValues ours = one.of(left, right);
            FieldValues theirs = other.of(left, right);
            if (ours.isEmpty() || theirs.isEmpty()) {
                return Double.NaN;
            }
            double product = 1;
            for (int at = 0; at < ours.size(); at++) {
                double share = compiler.share(column.field(), ours.text(at));
                product *= Double.isNaN(share) || !theirs.all().contains(ours.text(at)) ? 1 : share;
            }
            return product;
        };
    }

    private static Amount both(SqlCompiler compiler, List<Sql> given, DoubleBinaryOperator join) {
        Amount one = compiler.amount(given.getFirst());
        Amount other = compiler.amount(given.getLast());
        return (left, right) -> join.applyAsDouble(one.of(left, right), other.of(left, right));
    }

    /** Of those that are there; missing where all are. */
    private static Amount extreme(SqlCompiler compiler, List<Sql> given, DoubleBinaryOperator choose) {
        List<Amount> all = given.stream().map(compiler::amount).toList();
        return (left, right) -> {
            double chosen = Double.NaN;
            for (Amount amount : all) {
                chosen = choose.applyAsDouble(chosen, amount.of(left, right));
            }
            return chosen;
        };
    }

    private static Amount alike(String name, SqlCompiler compiler, List<Sql> given) {
        ToDoubleBiFunction<String, String> measure = measure(name, compiler);
        Words one = compiler.words(given.getFirst());
        Words other = compiler.words(given.getLast());
        return (left, right) -> {
            String ours = one.of(left, right);
            String theirs = other.of(left, right);
            return ours == null || theirs == null ? Double.NaN : measure.applyAsDouble(ours, theirs);
        };
    }

    private static ToDoubleBiFunction<String, String> measure(String name, SqlCompiler compiler) {
        return switch (name) {
            case "levenshtein" -> Similarity::levenshtein;
            case "damerau_levenshtein" -> Similarity::damerauLevenshtein;
            case "jaro_winkler_similarity", "jaro_winkler" -> Similarity::jaroWinkler;
            case "jaro_similarity", "jaro_sim" -> Similarity::jaro;
            case "jaccard" -> Similarity::jaccard;
            default -> throw compiler.unknown(name);
        };
    }

    private static Amount bestOfPairs(SqlCompiler compiler, List<Sql> given) {
        boolean highest = SqlTexts.text(given, 0, compiler).equalsIgnoreCase("max");
        ToDoubleBiFunction<String, String> measure = measure(SqlTexts.text(given, 1, compiler), compiler);
        SqlCompiler.Many one = SqlLists.many(given.get(2), compiler);
        SqlCompiler.Many other = SqlLists.many(given.get(3), compiler);
        return (left, right) -> {
            double best = Double.NaN;
            FieldValues theirs = other.of(left, right);
            for (String text : one.of(left, right).all()) {
                for (int at = 0; at < theirs.size(); at++) {
                    double found = measure.applyAsDouble(text, theirs.text(at));
                    best = Double.isNaN(best) ? found : highest ? Math.max(best, found) : Math.min(best, found);
                }
            }
            return best;
        };
    }

    private static Amount length(Sql part, SqlCompiler compiler) {
        if ((part instanceof Sql.Call call && SqlLists.NAMES.contains(call.name()))
                || (part instanceof Sql.Column column && compiler.isList(column))) {
            return SqlLists.size(part, compiler);
        }
        Words words = compiler.words(part);
        return (left, right) -> {
            String text = words.of(left, right);
            return text == null ? Double.NaN : text.codePointCount(0, text.length());
        };
    }

    static double number(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

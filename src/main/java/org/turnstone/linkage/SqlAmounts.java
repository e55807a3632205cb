package org.turnstone.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
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
            "best_of_pairs");
    private static final double SECONDS_A_DAY = 86_400;

    private SqlAmounts() {}

    static Amount of(Sql.Call call, SqlCompiler compiler) {
        List<Sql> given = call.arguments();
        return switch (call.name()) {
            case "+" -> both(compiler, given, Double::sum);
            case "-" -> both(compiler, given, (a, b) -> a - b);
            case "*" -> both(compiler, given, (a, b) -> a * b);
            case "/" -> both(compiler, given, (a, b) -> b == 0 ? Double.NaN : a / b);
            case "least" -> both(compiler, given, Math::min);
            case "greatest" -> both(compiler, given, Math::max);
            case "abs" -> {
                Amount amount = compiler.amount(given.getFirst());
                yield (left, right) -> Math.abs(amount.of(left, right));
            }
            case "length", "len" -> length(given.getFirst(), compiler);
            case "array_length", "array_size", "cardinality", "size" -> SqlLists.size(given.getFirst(), compiler);
            case "epoch" -> {
                Amount days = days(given.getFirst(), compiler);
                yield (left, right) -> days.of(left, right) * SECONDS_A_DAY;
            }
            case "datediff", "date_diff" -> difference(compiler, given);
            case "best_of_pairs" -> bestOfPairs(compiler, given);
            default -> alike(call.name(), compiler, given);
        };
    }

    private static Amount both(SqlCompiler compiler, List<Sql> given, DoubleBinaryOperator join) {
        Amount one = compiler.amount(given.getFirst());
        Amount other = compiler.amount(given.getLast());
        return (left, right) -> join.applyAsDouble(one.of(left, right), other.of(left, right));
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
        if (part instanceof Sql.Call call && SqlLists.NAMES.contains(call.name())) {
            return SqlLists.size(part, compiler);
        }
        Words words = compiler.words(part);
        return (left, right) -> {
            String text = words.of(left, right);
            return text == null ? Double.NaN : text.length();
        };
    }

    private static Amount difference(SqlCompiler compiler, List<Sql> given) {
        if (given.size() != 3 || !SqlTexts.text(given, 0, compiler).equalsIgnoreCase("day")) {
            throw compiler.unknown("a difference other than in days");
        }
        Amount from = days(given.get(1), compiler);
        Amount to = days(given.get(2), compiler);
        return (left, right) -> to.of(left, right) - from.of(left, right);
    }

    private static Amount days(Sql part, SqlCompiler compiler) {
        Sql date = part instanceof Sql.Call call
                        && call.name().endsWith("strptime")
                        && call.arguments().getFirst() instanceof Sql.Column
                        && SqlTexts.text(call.arguments(), 1, compiler).equals("%Y-%m-%d")
                ? call.arguments().getFirst()
                : part;
        if (date instanceof Sql.Column column) {
            SqlCompiler.Many many = SqlLists.many(column, compiler);
            return (left, right) -> {
                int day = many.of(left, right).day();
                return day == FieldValues.NO_DAY ? Double.NaN : day;
            };
        }
        Words words = compiler.words(part);
        return (left, right) -> day(words.of(left, right));
    }

    private static double day(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        try {
            return LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException e) {
            return Double.NaN;
        }
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

package org.turnstone.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnstone.linkage.SqlCompiler.Words;

/** The functions in conditions that give a text. */
final class SqlTexts {
    private SqlTexts() {}

    static Words of(Sql.Call call, SqlCompiler compiler) {
        List<Sql> given = call.arguments();
        if (SqlDates.isParser(call)) {
            return SqlDates.words(call, compiler);
        }
        return switch (call.name()) {
            case "lower" -> each(compiler.words(given.getFirst()), text -> text.toLowerCase(Locale.ROOT));
            case "upper" -> each(compiler.words(given.getFirst()), text -> text.toUpperCase(Locale.ROOT));
            case "trim" -> each(compiler.words(given.getFirst()), String::strip);
            case "substr", "substring" -> part(compiler, given);
            case "left" -> {
                int length = (int) number(given, 1, compiler);
                yield each(
                        compiler.words(given.getFirst()), text -> text.substring(0, Math.min(length, text.length())));
            }
            case "nullif" -> {
                Words one = compiler.words(given.getFirst());
                Words other = compiler.words(given.get(1));
                yield (left, right) -> {
                    String text = one.of(left, right);
                    return Objects.equals(text, other.of(left, right)) ? null : text;
                };
            }
            case "coalesce", "ifnull" -> firstOf(compiler.allWords(given));
            case "||" -> joined(compiler.allWords(given), false);
            case "concat" -> joined(compiler.allWords(given), true);
            case "regexp_extract" -> extracted(compiler, given);
            case "element" -> {
                SqlCompiler.Many many = SqlLists.many(given.getFirst(), compiler);
                int place = (int) number(given, 1, compiler);
                yield (left, right) -> {
                    FieldValues said = many.of(left, right);
                    int at = place < 0 ? said.size() + place : place - 1;
                    return at >= 0 && at < said.size() ? said.text(at) : null;
                };
            }
            default -> throw compiler.unknown(call.name());
        };
    }

    private static Words each(Words words, UnaryOperator<String> change) {
        return (left, right) -> {
            String text = words.of(left, right);
            return text == null ? null : change.apply(text);
        };
    }

    private static Words part(SqlCompiler compiler, List<Sql> given) {
        int from = (int) number(given, 1, compiler) - 1;
        int length = given.size() > 2 ? (int) number(given, 2, compiler) : Integer.MAX_VALUE - from;
        if (from < 0) {
            throw compiler.unknown("substr from before the first letter");
        }
        return each(
                compiler.words(given.getFirst()),
                text -> text.substring(Math.min(from, text.length()), Math.min(from + length, text.length())));
    }

    /** The letters of a field from one place on, so many of them. */
    static boolean isPart(Sql part) {
        return part instanceof Sql.Call call
                && call.name().startsWith("substr")
                && call.arguments().size() == 3
                && call.arguments().getFirst() instanceof Sql.Column
                && call.arguments().get(1) instanceof Sql.Numeral from
                && from.value() >= 1
                && call.arguments().get(2) instanceof Sql.Numeral length
                && length.value() >= 0;
    }

    /** Without making new texts of the parts, as parts of dates are compared for every pair. */
    static Condition samePart(Sql.Call ours, Sql.Call theirs, SqlCompiler compiler) {
        SqlCompiler.Many one = SqlLists.many(ours.arguments().getFirst(), compiler);
        SqlCompiler.Many other = SqlLists.many(theirs.arguments().getFirst(), compiler);
        int from = (int) number(ours.arguments(), 1, compiler) - 1;
        int otherFrom = (int) number(theirs.arguments(), 1, compiler) - 1;
        int length = (int) number(ours.arguments(), 2, compiler);
        int otherLength = (int) number(theirs.arguments(), 2, compiler);
        return (left, right) -> {
            FieldValues said = one.of(left, right);
            FieldValues saidThere = other.of(left, right);
            if (said.isEmpty() || saidThere.isEmpty()) {
                return Condition.UNKNOWN;
            }
            String text = said.text(0);
            String otherText = saidThere.text(0);
            int letters = Math.clamp((long) text.length() - from, 0, length);
            int otherLetters = Math.clamp((long) otherText.length() - otherFrom, 0, otherLength);
            return Condition.of(letters == otherLetters
                    && (letters == 0 || text.regionMatches(from, otherText, otherFrom, letters)));
        };
    }

    private static Words firstOf(List<Words> all) {
        return (left, right) -> {
            for (Words words : all) {
                String text = words.of(left, right);
                if (text != null) {
                    return text;
                }
            }
            return null;
        };
    }

    /** @param skipping whether what is missing is left out; otherwise the whole is missing with it */
    private static Words joined(List<Words> all, boolean skipping) {
        return (left, right) -> {
            StringBuilder joined = new StringBuilder();
            for (Words words : all) {
                String text = words.of(left, right);
                if (text != null) {
                    joined.append(text);
                } else if (!skipping) {
                    return null;
                }
            }
            return joined.toString();
        };
    }

    private static Words extracted(SqlCompiler compiler, List<Sql> given) {
        Pattern pattern = Pattern.compile(text(given, 1, compiler));
        int group = given.size() > 2 ? (int) number(given, 2, compiler) : 0;
        if (group < 0 || group > pattern.matcher("").groupCount()) {
            throw compiler.unknown("group " + group + " of a pattern");
        }
        return each(compiler.words(given.getFirst()), text -> {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Objects.requireNonNullElse(matcher.group(group), "") : "";
        });
    }

    static double number(List<Sql> given, int at, SqlCompiler compiler) {
        if (at < given.size() && given.get(at) instanceof Sql.Numeral number) {
            return number.value();
        }
        throw compiler.unknown("a number");
    }

    static String text(List<Sql> given, int at, SqlCompiler compiler) {
        if (at < given.size() && given.get(at) instanceof Sql.Text text) {
            return text.text();
        }
        throw compiler.unknown("a text");
    }
}

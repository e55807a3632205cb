package org.turnstone.linkage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes conditions, amounts, texts and lists of what {@link SqlReader} read; missing values as in SQL. */
final class SqlCompiler {
    interface Amount {
        /** Not a number where SQL would say null. */
        double of(FieldValues[] left, FieldValues[] right);
    }

    interface Words {
        @Nullable
        String of(FieldValues[] left, FieldValues[] right);
    }

    interface Many {
        FieldValues of(FieldValues[] left, FieldValues[] right);
    }

    private final String whole;
    private final Map<String, Integer> places;
    private final Set<String> lists;
    private final TermFrequencies shares;

    /** @param lists fields that some condition of the model takes for lists, so that their length is that of a list */
    SqlCompiler(String whole, Map<String, Integer> places, Set<String> lists, TermFrequencies shares) {
        this.whole = whole;
        this.places = places;
        this.lists = lists;
        this.shares = shares;
    }

    boolean isList(Sql.Column column) {
        return lists.contains(column.field());
    }

    double share(String field, String value) {
        return shares.of(field, value);
    }

    Condition condition(Sql part) {
        return switch (part) {
            case Sql.Always always -> (left, right) -> Condition.YES;
            case Sql.And and -> {
                Condition one = condition(and.one());
                Condition other = condition(and.other());
                yield (left, right) -> {
                    int first = one.test(left, right);
                    return first == Condition.NO ? first : Math.min(first, other.test(left, right));
                };
            }
            case Sql.Or or -> {
                Condition one = condition(or.one());
                Condition other = condition(or.other());
                yield (left, right) -> {
                    int first = one.test(left, right);
                    return first == Condition.YES ? first : Math.max(first, other.test(left, right));
                };
            }
            case Sql.Not not -> {
                Condition one = condition(not.one());
                yield (left, right) -> Condition.YES - one.test(left, right);
            }
            case Sql.IsNull isNull -> isNull(isNull);
            case Sql.Compare compare -> compare(compare);
            case Sql.Column column -> throw unknown(column.field());
            case Sql.Text text -> throw unknown("'" + text.text() + "'");
            case Sql.Numeral number -> throw unknown(String.valueOf(number.value()));
            case Sql.Call call ->
                SqlLists.CONDITIONS.contains(call.name()) ? SqlLists.has(call, this) : startsWith(call);
            case Sql.Choice choice -> throw unknown("case");
            case Sql.Lambda lambda -> throw unknown("->");
            case Sql.Given given -> throw unknown(given.name());
            case Sql.Nothing nothing -> (left, right) -> Condition.UNKNOWN;
        };
    }

    private Condition startsWith(Sql.Call call) {
        if (!call.name().equals("starts_with") || call.arguments().size() != 2) {
            throw unknown(call.name());
        }
        Words whole = words(call.arguments().getFirst());
        Words start = words(call.arguments().getLast());
        return (left, right) -> {
            String text = whole.of(left, right);
            String beginning = start.of(left, right);
            return text == null || beginning == null ? Condition.UNKNOWN : Condition.of(text.startsWith(beginning));
        };
    }

    private Condition isNull(Sql.IsNull isNull) {
        boolean wanted = !isNull.not();
        if (isNull.value() instanceof Sql.Column column) {
            Many many = SqlLists.many(column, this);
            return (left, right) -> Condition.of(many.of(left, right).isEmpty() == wanted);
        }
        if (isAmount(isNull.value())) {
            Amount amount = amount(isNull.value());
            return (left, right) -> Condition.of(Double.isNaN(amount.of(left, right)) == wanted);
        }
        Words words = words(isNull.value());
        return (left, right) -> Condition.of((words.of(left, right) == null) == wanted);
    }

    private Condition compare(Sql.Compare compare) {
        if (isAmount(compare.one()) || isAmount(compare.other())) {
            if (SqlSlips.isOne(compare)) {
                return SqlSlips.one((Sql.Call) compare.one(), this);
            }
            if (SqlSlips.isAlike(compare)) {
                return SqlSlips.alike((Sql.Call) compare.one(), ((Sql.Numeral) compare.other()).value(), this);
            }
            return compareAmounts(compare.operator(), amount(compare.one()), amount(compare.other()));
        }
        if (compare.operator().equals("=")
                && compare.one() instanceof Sql.Column one
                && compare.other() instanceof Sql.Column other
                && one.left() != other.left()
                && one.field().equals(other.field())) {
            return same(place(one));
        }
        if (compare.operator().equals("=") && SqlTexts.isPart(compare.one()) && SqlTexts.isPart(compare.other())) {
            return SqlTexts.samePart((Sql.Call) compare.one(), (Sql.Call) compare.other(), this);
        }
        Words one = words(compare.one());
        Words other = words(compare.other());
        boolean equal = compare.operator().equals("=");
        if (!equal && !compare.operator().equals("<>") && !compare.operator().equals("!=")) {
            return inOrder(compare.operator(), one, other);
        }
        return (left, right) -> {
            String ours = one.of(left, right);
            String theirs = other.of(left, right);
            return ours == null || theirs == null ? Condition.UNKNOWN : Condition.of(ours.equals(theirs) == equal);
        };
    }

    /** Which comes first: of numbers the smaller, of anything else what stands first by its letters, as days do. */
    private static Condition inOrder(String operator, Words one, Words other) {
        return (left, right) -> {
            String ours = one.of(left, right);
            String theirs = other.of(left, right);
            if (ours == null || theirs == null) {
                return Condition.UNKNOWN;
            }
            double number = SqlAmounts.number(ours);
            double otherNumber = SqlAmounts.number(theirs);
            boolean numbers = !Double.isNaN(number) && !Double.isNaN(otherNumber);
            int order = numbers ? Double.compare(number, otherNumber) : ours.compareTo(theirs);
            return Condition.of(
                    switch (operator) {
                        case "<" -> order < 0;
                        case "<=" -> order <= 0;
                        case ">" -> order > 0;
                        default -> order >= 0;
                    });
        };
    }

    private static Condition same(int place) {
        return (left, right) -> {
            FieldValues ours = left[place];
            FieldValues theirs = right[place];
            if (ours.isEmpty() || theirs.isEmpty()) {
                return Condition.UNKNOWN;
            }
            return Condition.of(ours.sameFirst(theirs));
        };
    }

    private static Condition compareAmounts(String operator, Amount one, Amount other) {
        DoubleBinaryOperator less = switch (operator) {
            case "<" -> (a, b) -> a < b ? 1 : 0;
            case "<=" -> (a, b) -> a <= b ? 1 : 0;
            case ">" -> (a, b) -> a > b ? 1 : 0;
            case ">=" -> (a, b) -> a >= b ? 1 : 0;
            case "=" -> (a, b) -> a == b ? 1 : 0;
            default -> (a, b) -> a == b ? 0 : 1;
        };
        return (left, right) -> {
            double ours = one.of(left, right);
            double theirs = other.of(left, right);
            return Double.isNaN(ours) || Double.isNaN(theirs)
                    ? Condition.UNKNOWN
                    : Condition.of(less.applyAsDouble(ours, theirs) > 0);
        };
    }

    private static boolean isAmount(Sql part) {
        return part instanceof Sql.Numeral
                || (part instanceof Sql.Call call && SqlAmounts.NAMES.contains(call.name()))
                || (part instanceof Sql.Choice choice
                        && choice.values().stream().anyMatch(SqlCompiler::isAmount));
    }

    Amount amount(Sql part) {
        return switch (part) {
            case Sql.Numeral number -> (left, right) -> number.value();
            case Sql.Call call when SqlAmounts.NAMES.contains(call.name()) -> SqlAmounts.of(call, this);
            case Sql.Column column -> {
                Words words = words(column);
                yield (left, right) -> SqlAmounts.number(words.of(left, right));
            }
            case Sql.Choice choice -> choice(choice);
            case Sql.Nothing nothing -> (left, right) -> Double.NaN;
            default -> throw unknown(named(part));
        };
    }

    private Amount choice(Sql.Choice choice) {
        List<Condition> conditions =
                choice.conditions().stream().map(this::condition).toList();
        List<Amount> amounts = choice.values().stream().map(this::amount).toList();
        Amount otherwise = amount(choice.otherwise());
        return (left, right) -> {
            for (int at = 0; at < conditions.size(); at++) {
                if (conditions.get(at).test(left, right) == Condition.YES) {
                    return amounts.get(at).of(left, right);
                }
            }
            return otherwise.of(left, right);
        };
    }

    Words words(Sql part) {
        return switch (part) {
            case Sql.Text text -> (left, right) -> text.text();
            case Sql.Column column -> {
                int place = place(column);
                boolean ours = column.left();
                yield (left, right) -> {
                    FieldValues said = ours ? left[place] : right[place];
                    return said.isEmpty() ? null : said.text(0);
                };
            }
            case Sql.Call call -> SqlTexts.of(call, this);
            case Sql.Nothing nothing -> (left, right) -> null;
            default -> throw unknown(named(part));
        };
    }

    int place(Sql.Column column) {
        Integer place = places.get(column.field());
        if (place == null) {
            throw unknown("field " + column.field());
        }
        return place;
    }

    List<Words> allWords(List<Sql> parts) {
        return parts.stream().map(this::words).toList();
    }

    static String named(Sql part) {
        return part instanceof Sql.Call call ? call.name() : part.getClass().getSimpleName();
    }

    ModelProblem unknown(String where) {
        return ConditionText.unknown(where, whole);
    }
}

package org.turnstone.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a level's condition; what it cannot read it refuses, naming the condition. */
final class SqlReader {
    private static final Pattern WORDS = Pattern.compile(
            "\\s*(?:(\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+)|'((?:[^']|'')*)'"
                    + "|\"([^\"]+)\"|`([^`]+)`|([A-Za-z_][A-Za-z0-9_]*)|(::|<>|!=|<=|>=|->|\\|\\||[-+*/<>=(),:\\[\\].]))");
    private static final Set<String> LISTED_NAMES = Set.of("(", ",", ")");
    private static final Set<String> COMPARING = Set.of("=", "<>", "!=", "<=", ">=", "<", ">");

    private final String whole;
    private final List<String> words = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private int at;

    private SqlReader(String whole) {
        this.whole = whole;
        Matcher matcher = WORDS.matcher(whole);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            words.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!whole.substring(end).isBlank()) {
            throw unknown("\"" + whole.substring(end).strip() + "\"");
        }
    }

    static Sql read(String condition) {
        SqlReader reader = new SqlReader(condition);
        if (condition.strip().equalsIgnoreCase(Level.ELSE)) {
            return new Sql.Always();
        }
        Sql read = reader.whole();
        if (reader.at < reader.words.size()) {
            throw reader.unknown("\"" + reader.words.get(reader.at) + "\"");
        }
        return read;
    }

    private Sql whole() {
        try {
            return or();
        } catch (NoSuchElementException | IndexOutOfBoundsException e) {
            throw unknown("a function with too few values");
        }
    }

    private Sql or() {
        Sql one = and();
        while (taken("or")) {
            one = new Sql.Or(one, and());
        }
        return one;
    }

    private Sql and() {
        Sql one = not();
        while (taken("and")) {
            one = new Sql.And(one, not());
        }
        return one;
    }

    private Sql not() {
        return taken("not") ? new Sql.Not(not()) : compared();
    }

    private Sql compared() {
        Sql one = sum();
        if (taken("is")) {
            boolean not = taken("not");
            need("null");
            return new Sql.IsNull(one, not);
        }
        if (COMPARING.contains(next())) {
            return new Sql.Compare(words.get(at++), one, sum());
        }
        return one;
    }

    private Sql sum() {
        Sql one = product();
        while (next().equals("+") || next().equals("-") || next().equals("||")) {
            one = new Sql.Call(words.get(at++), List.of(one, product()));
        }
        return one;
    }

    private Sql product() {
        Sql one = element();
        while (next().equals("*") || next().equals("/")) {
            one = new Sql.Call(words.get(at++), List.of(one, element()));
        }
        return one;
    }

    /** A value with what may stand behind it: {@code [1]} of a list, {@code ::type}. */
    private Sql element() {
        Sql one = value();
        while (next().equals("[") || next().equals("::")) {
            if (taken("[")) {
                one = new Sql.Call("element", List.of(one, sum()));
                need("]");
            } else {
                at++;
                type();
            }
        }
        return one;
    }

    private Sql value() {
        if (taken("(")) {
            Sql inner = or();
            need(")");
            return inner;
        }
        if (taken("-")) {
            Sql value = value();
            return value instanceof Sql.Numeral number
                    ? new Sql.Numeral(-number.value())
                    : new Sql.Call("-", List.of(new Sql.Numeral(0), value));
        }
        if (taken("[")) {
            return new Sql.Call("list", values("]"));
        }
        if (taken("case")) {
            return choice();
        }
        if (taken("null")) {
            return new Sql.Nothing();
        }
        if (at >= words.size()) {
            throw unknown("its end");
        }
        String word = words.get(at++);
        char first = word.charAt(0);
        if (first == '\'') {
            return new Sql.Text(word.substring(1, word.length() - 1).replace("''", "'"));
        }
        if (Character.isDigit(first) || (first == '.' && word.length() > 1)) {
            return new Sql.Numeral(Double.parseDouble(word));
        }
        if (next().equals("(") && Character.isLetter(first)) {
            return call(word.toLowerCase(Locale.ROOT));
        }
        return given.contains(word) ? given(word) : column(word);
    }

    private Sql call(String name) {
        need("(");
        List<Sql> arguments = values(")");
        return name.endsWith("cast") ? arguments.getFirst() : SqlShapes.plain(new Sql.Call(name, arguments));
    }

    private List<Sql> values(String close) {
        List<Sql> values = new ArrayList<>();
        while (!taken(close)) {
            values.add(argument());
            if (taken("as")) {
                type();
            }
            if (!taken(",") && !next().equals(close)) {
                throw unknown(at < words.size() ? "\"" + words.get(at) + "\"" : "its end");
            }
        }
        return values;
    }

    /** A value, or a lambda in either of DuckDB's ways of writing it. */
    private Sql argument() {
        boolean named = next().equalsIgnoreCase("lambda");
        int start = at + (named ? 1 : 0);
        int end = start;
        while (end < words.size() && (LISTED_NAMES.contains(words.get(end)) || isName(words.get(end)))) {
            end++;
        }
        if (end == start || end >= words.size() || !words.get(end).equals(named ? ":" : "->")) {
            return or();
        }
        List<String> names =
                words.subList(start, end).stream().filter(SqlReader::isName).toList();
        at = end + 1;
        given.addAll(names);
        Sql body = or();
        given.subList(given.size() - names.size(), given.size()).clear();
        return new Sql.Lambda(names, body);
    }

    private static boolean isName(String word) {
        return Character.isLetter(word.charAt(0));
    }

    private Sql given(String name) {
        if (!taken(".")) {
            return new Sql.Given(name, "");
        }
        return new Sql.Given(name, words.get(at++));
    }

    /** The name of a type, which says nothing here: {@code VARCHAR[]}, {@code DECIMAL(10, 2)}, {@code DOUBLE PRECISION}. */
    private void type() {
        at++;
        while (next().equalsIgnoreCase("precision") || next().equals("[") || next().equals("]")) {
            at++;
        }
        if (taken("(")) {
            while (at < words.size() && !taken(")")) {
                at++;
            }
        }
    }

    private Sql choice() {
        List<Sql> conditions = new ArrayList<>();
        List<Sql> values = new ArrayList<>();
        while (taken("when")) {
            conditions.add(or());
            need("then");
            values.add(or());
        }
        Sql otherwise = taken("else") ? or() : new Sql.Nothing();
        need("end");
        return new Sql.Choice(List.copyOf(conditions), List.copyOf(values), otherwise);
    }

    private Sql column(String word) {
        String name = word.replaceAll("^[\"`]|[\"`]$", "");
        String end = name.length() < 3 ? "" : name.substring(name.length() - 2).toLowerCase(Locale.ROOT);
        if (!end.equals("_l") && !end.equals("_r")) {
            throw unknown("\"" + word + "\"");
        }
        return new Sql.Column(name.substring(0, name.length() - 2), end.equals("_l"));
    }

    private String next() {
        return at < words.size() ? words.get(at) : "";
    }

    private boolean taken(String word) {
        boolean here = next().equalsIgnoreCase(word);
        if (here) {
            at++;
        }
        return here;
    }

    private void need(String word) {
        if (!taken(word)) {
            throw unknown(at < words.size() ? "\"" + words.get(at) + "\"" : "its end");
        }
    }

    private ModelProblem unknown(String where) {
        return ConditionText.unknown(where, whole);
    }
}

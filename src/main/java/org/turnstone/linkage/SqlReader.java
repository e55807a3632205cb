package org.turnstone.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a level's condition; what it cannot read it refuses, naming the condition. */
final class SqlReader {
    private static final Pattern WORDS =
            Pattern.compile("\\s*(?:(\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+)|'((?:[^']|'')*)'"
                    + "|\"([^\"]+)\"|`([^`]+)`|([A-Za-z_][A-Za-z0-9_]*)|(::|<>|!=|<=|>=|\\|\\||[-+*/<>=(),\\[\\].]))");
    private static final String LISTED = "(?:list_transform|array_transform|transform)";
    private static final Pattern BEST_OF_PAIRS = Pattern.compile("(?is)(list|array)_(max|min)\\(\\s*" + LISTED
            + "\\(\\s*flatten\\(\\s*" + LISTED + "\\(\\s*([^\\s,]+)\\s*,\\s*x\\s*->\\s*" + LISTED
            + "\\(\\s*([^\\s,]+)\\s*,\\s*y\\s*->\\s*\\[x,\\s*y\\]\\s*\\)\\s*\\)\\s*\\)\\s*,\\s*pair\\s*->\\s*(\\w+)"
            + "\\(\\s*pair\\[\\d\\],\\s*pair\\[\\d\\]\\s*\\)\\s*\\)\\s*\\)");
    private static final Set<String> COMPARING = Set.of("=", "<>", "!=", "<=", ">=", "<", ">");

    private final String whole;
    private final List<String> words = new ArrayList<>();
    private int at;

    private SqlReader(String whole) {
        this.whole = whole;
        String text = BEST_OF_PAIRS.matcher(whole).replaceAll("best_of_pairs('$2', '$5', $3, $4)");
        Matcher matcher = WORDS.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            words.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw unknown("\"" + text.substring(end).strip() + "\"");
        }
    }

    static Sql read(String condition) {
        SqlReader reader = new SqlReader(condition);
        if (condition.strip().equalsIgnoreCase(Level.ELSE)) {
            return new Sql.Always();
        }
        Sql read = reader.or();
        if (reader.at < reader.words.size()) {
            throw reader.unknown("\"" + reader.words.get(reader.at) + "\"");
        }
        return read;
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
                at += 2;
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
            return new Sql.Call("-", List.of(new Sql.Numeral(0), value()));
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
        return column(word);
    }

    private Sql call(String name) {
        need("(");
        List<Sql> arguments = new ArrayList<>();
        while (!taken(")")) {
            arguments.add(or());
            if (taken("as")) {
                at++;
            }
            if (!taken(",") && !next().equals(")")) {
                throw unknown(name);
            }
        }
        return name.equals("cast") ? arguments.getFirst() : new Sql.Call(name, arguments);
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

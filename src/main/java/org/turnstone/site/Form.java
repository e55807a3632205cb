package org.turnstone.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;
import org.turnstone.site.Govuk.ErrorItem;
import org.turnstone.site.Govuk.ErrorMessage;

/**
 * A form as it stands: what has been typed, and what is wrong with it. A controller takes it as an argument; on a GET it
 * is fresh or holds what was kept through a lost session, on a POST it holds what was sent.
 *
 * @param token names this showing of the form, so that sending it twice has one effect
 * @param keptAt when the kept text was typed, in words
 */
public record Form(
        @Nullable String token,
        String path,
        Map<String, List<String>> typed,
        List<Problem> problems,
        @Nullable String keptAt) {
    static final Problem SENT_ALREADY = new Problem(
            "", "This form was sent already; what you typed now has not been saved. Check it and send it again");

    private static final Pattern NOT_TYPED = Pattern.compile("\\s*|[0-9a-fA-F-]{36}");
    private static final List<String> PARTS_OF_A_DATE = List.of("day", "month", "year");

    public Form {
        typed = Map.copyOf(typed);
        problems = List.copyOf(problems);
    }

    /** Fills the fields that nobody has typed in yet; kept text wins. */
    public Form startingWith(Map<String, String> values) {
        if (keptAt != null) {
            return this;
        }
        Map<String, List<String>> filled = new HashMap<>();
        values.forEach((field, value) -> filled.put(field, List.of(value)));
        filled.putAll(typed);
        return new Form(token, path, filled, problems, keptAt);
    }

    /** With the problems in the order of the fields; what belongs to no field comes last. */
    Form refused(List<Problem> found, List<String> order) {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(problem -> place(order, problem.field())));
        return new Form(token, path, typed, sorted, keptAt);
    }

    /** With the problems as they stand, for a page that has checked its fields in their order. */
    public Form refused(List<Problem> found) {
        return new Form(token, path, typed, found, keptAt);
    }

    Form withToken(String fresh) {
        return new Form(fresh, path, typed, problems, keptAt);
    }

    private static int place(List<String> order, String field) {
        for (int at = 0; at < order.size(); at++) {
            if (order.get(at).equals(field) || order.get(at).equals(field + "-day")) {
                return at;
            }
        }
        return order.size();
    }

    public String value(String field) {
        return values(field).stream().findFirst().orElse("");
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public Map<String, String> firstValues() {
        Map<String, String> first = new HashMap<>();
        typed.forEach((field, values) -> first.put(field, values.isEmpty() ? "" : values.getFirst()));
        return first;
    }

    /** Under which reference it was sent whose records have become those of the person it is about; empty where none was. */
    public String was() {
        return value(CarryOver.WAS);
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** What was typed into a form that was sent already, for pages that may not have its fields any more. */
    public List<String> typedAnew() {
        return problems.contains(SENT_ALREADY)
                ? new TreeMap<>(typed)
                        .values().stream()
                                .flatMap(List::stream)
                                .filter(value -> !NOT_TYPED.matcher(value).matches())
                                .toList()
                : List.of();
    }

    /** What stands beside a field; for a date, the first problem with it or with a part of it. */
    public @Nullable ErrorMessage error(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field) || isPart(problem.field(), field))
                .findFirst()
                .map(problem -> ErrorMessage.of(problem.message()))
                .orElse(null);
    }

    /** Whether one part of a date is marked; null where the problem is with the whole date. */
    public @Nullable Boolean partIsWrong(String date, String part) {
        List<Problem> withParts = problems.stream()
                .filter(problem -> isPart(problem.field(), date))
                .toList();
        return withParts.isEmpty()
                ? null
                : withParts.stream().anyMatch(problem -> problem.field().equals(date + "-" + part));
    }

    public List<ErrorItem> summary() {
        return problems.stream()
                .map(problem -> new ErrorItem(target(problem.field()), problem.message(), null))
                .toList();
    }

    private @Nullable String target(String field) {
        if (field.isEmpty()) {
            return null;
        }
        return "#" + (typed.containsKey(field + "-day") ? field + "-day" : field);
    }

    private static boolean isPart(String field, String date) {
        return PARTS_OF_A_DATE.stream().anyMatch(part -> field.equals(date + "-" + part));
    }
}

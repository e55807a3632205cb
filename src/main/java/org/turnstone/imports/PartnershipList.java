package org.turnstone.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.imports.ColumnMapping.Theirs;
import org.turnstone.shared.Problem;

/**
 * What somebody says of the columns of the list that a partnership kept before: one line a person, who is on the cohort, who
 * leads, their RAG status, what is to be done.
 *
 * @param key the column that tells one person, and so one line, from another
 * @param days what holds for every line, by place: {@code rag.from}
 */
public record PartnershipList(List<Said> columns, String key, Map<String, String> days) {
    /** In this order they go in. */
    public static final List<String> KINDS = List.of("cohort", "allocations", "rag", "actions");

    /** What the four have in common. */
    public static final String PERSON = "person";

    /** The column that a line of each kind fills; every line is of the cohort. */
    private static final Map<String, String> ABOUT =
            Map.of("allocations", "lead_agency", "rag", "status", "actions", "action");

    private static final Map<String, String> CALLED =
            Map.of("allocations", "the lead agency", "rag", "the RAG status", "actions", "what is to be done");

    /** What each kind needs, with the place whose column, or day for all, holds where the list has no column of its own. */
    private static final Map<String, Map<String, String>> NEEDED = Map.of(
            "cohort", Map.of("adopted_on", ""),
            "allocations", Map.of("lead_agency", "", "from", "cohort.adopted_on"),
            "rag", Map.of("status", "", "from", ""),
            "actions", Map.of("action", "", "owner_agency", "allocations.lead_agency", "due", ""));

    public PartnershipList {
        columns = List.copyOf(columns);
        days = Map.copyOf(days);
    }

    /**
     * One of their columns.
     *
     * @param is the place it has with us, such as {@code person.surname} or {@code rag.status}; empty where it is left out
     */
    public record Said(String name, String is, DateForm dates) {}

    /** The kinds that the list tells of. */
    public List<String> told() {
        return KINDS.stream().filter(this::tellsOf).toList();
    }

    private boolean isTaken(String place) {
        return kindOf(place).equals(PERSON) || tellsOf(kindOf(place));
    }

    private static String kindOf(String place) {
        return place.substring(0, place.indexOf('.'));
    }

    private boolean tellsOf(String kind) {
        return kind.equals("cohort") || at(kind + "." + ABOUT.get(kind)).isPresent();
    }

    /** How files of each kind that it tells of are read from it. */
    public Map<String, ColumnMapping> mappings() {
        Map<String, ColumnMapping> mappings = new LinkedHashMap<>();
        told().forEach(kind -> mappings.put(kind, mapping(kind)));
        return mappings;
    }

    private ColumnMapping mapping(String kind) {
        List<Theirs> theirs = new ArrayList<>();
        for (Said column : columns) {
            List<String> ours = Stream.of(keys(column), own(kind, column), borrowed(kind, column))
                    .flatMap(some -> some)
                    .toList();
            ours.forEach(name -> theirs.add(new Theirs(column.name(), name, column.dates())));
            if (ours.isEmpty()) {
                theirs.add(new Theirs(column.name(), "", DateForm.USUAL));
            }
        }
        Map<String, String> fixed = new LinkedHashMap<>();
        needed(kind).keySet().stream()
                .filter(name ->
                        at(kind + "." + name).isEmpty() && from(kind, name).isEmpty())
                .forEach(name ->
                        Optional.ofNullable(days.get(dayOf(kind, name))).ifPresent(day -> fixed.put(name, day)));
        return new ColumnMapping(theirs, fixed, ABOUT.get(kind));
    }

    private Stream<String> keys(Said column) {
        return column.name().equals(key) ? Stream.of("source_ref", "person_ref") : Stream.empty();
    }

    private static Stream<String> own(String kind, Said column) {
        return Stream.of(PERSON + ".", kind + ".")
                .filter(column.is()::startsWith)
                .map(place -> column.is().substring(place.length()));
    }

    private Stream<String> borrowed(String kind, Said column) {
        return needed(kind).keySet().stream()
                .filter(name -> at(kind + "." + name).isEmpty())
                .filter(name -> from(kind, name).equals(Optional.of(column)));
    }

    /** The column from which a place is taken that has none of its own. */
    private Optional<Said> from(String kind, String name) {
        return Optional.of(needed(kind).getOrDefault(name, ""))
                .filter(place -> !place.isEmpty())
                .flatMap(this::at);
    }

    /** The place whose day for all holds for this one. */
    private static String dayOf(String kind, String name) {
        String from = needed(kind).getOrDefault(name, "");
        return from.isEmpty() ? kind + "." + name : from;
    }

    private static Map<String, String> needed(String kind) {
        return NEEDED.getOrDefault(kind, Map.of());
    }

    private Optional<Said> at(String place) {
        return columns.stream().filter(column -> column.is().equals(place)).findFirst();
    }

    /** What is wrong, by the fields of the page: {@code is-} and a place in the file, {@code key}, {@code day-} and a place. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (columns.stream().noneMatch(column -> column.name().equals(key))) {
            problems.add(new Problem("key", "Select the column that tells one person from another"));
        }
        if (at(PERSON + ".surname").isEmpty()) {
            problems.add(new Problem("is-0", "Say which of your columns is the family name"));
        }
        for (int place = 0; place < columns.size(); place++) {
            Said column = columns.get(place);
            if (!column.is().isEmpty() && !at(column.is()).equals(Optional.of(column))) {
                problems.add(new Problem("is-" + place, "Another of your columns is this already"));
            } else if (!column.is().isEmpty() && !isTaken(column.is())) {
                problems.add(new Problem(
                        "is-" + place,
                        "Say as well which of your columns is " + CALLED.get(kindOf(column.is()))
                                + ", or leave this out"));
            }
        }
        for (String kind : told()) {
            needed(kind).keySet().stream()
                    .sorted()
                    .forEach(name -> missing(kind, name).ifPresent(problems::add));
        }
        return problems;
    }

    private Optional<Problem> missing(String kind, String name) {
        String place = kind + "." + name;
        String day = days.getOrDefault(dayOf(kind, name), "");
        if (at(place).isPresent() || from(kind, name).isPresent()) {
            return Optional.empty();
        }
        if (!dayOf(kind, name).equals(place)) {
            return name.equals("from") ? Optional.empty() : agency();
        }
        return day.isEmpty()
                ? Optional.of(new Problem("day-" + place, words(place)))
                : Moments.day(day).problem().map(wrong -> new Problem("day-" + place, wrong));
    }

    /** Beside the column of what is to be done. */
    private Optional<Problem> agency() {
        return Optional.of(new Problem(
                "is-" + columns.indexOf(at("actions.action").orElseThrow()),
                "Say as well which of your columns tells which agency the action is for, or which leads"));
    }

    private static String words(String place) {
        return switch (place) {
            case "cohort.adopted_on" ->
                "Say which column tells since when each is on the cohort, or enter a day for all";
            case "rag.from" -> "Say which column tells since when each has the status, or enter a day for all";
            default -> "Say which column tells by when actions are due, or enter a day for all";
        };
    }
}

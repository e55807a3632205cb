package org.turnstone.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Column;
import org.turnstone.imports.PartnershipList;
import org.turnstone.imports.StartFromList.ListColumn;
import org.turnstone.imports.StartFromList.ListShown;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.ErrorMessage;
import org.turnstone.site.Govuk.Option;

/** What the page shows on which somebody says what the columns of a partnership's own list are. */
public record ListColumnsPage(
        String title,
        String path,
        List<Line> columns,
        List<Group> ours,
        List<Option> dates,
        List<Option> keys,
        String key,
        List<Day> days) {
    /** What may hold for every line, where no column tells it. */
    static final List<String> DAYS = List.of("cohort.adopted_on", "rag.from", "actions.due");

    private static final Map<String, String> GROUPS = Map.of(
            PartnershipList.PERSON,
            "The person",
            "cohort",
            "On the cohort",
            "allocations",
            "Who leads",
            "rag",
            "RAG status",
            "actions",
            "What is to be done");

    private static final Map<String, String> DAY_WORDS = Map.of(
            "cohort.adopted_on", "On the cohort since",
            "rag.from", "RAG status since",
            "actions.due", "Actions are due by");

    public ListColumnsPage {
        columns = List.copyOf(columns);
        ours = List.copyOf(ours);
        dates = List.copyOf(dates);
        keys = List.copyOf(keys);
        days = List.copyOf(days);
    }

    /** One of their columns. */
    public record Line(
            String isField,
            String datesField,
            String name,
            String examples,
            String is,
            boolean asksForDays,
            String dates,
            @Nullable ErrorMessage error) {}

    /** Our columns of one kind. */
    public record Group(String words, List<Option> columns) {
        public Group {
            columns = List.copyOf(columns);
        }
    }

    /** A day for all lines. */
    public record Day(
            String field,
            String words,
            String value,
            @Nullable ErrorMessage error) {}

    static ListColumnsPage of(ListShown shown, Form form) {
        Set<String> days = shown.kinds().entrySet().stream()
                .flatMap(kind -> kind.getValue().stream()
                        .filter(ColumnWords::holdsDays)
                        .map(column -> place(kind.getKey(), column)))
                .collect(Collectors.toSet());
        List<Option> keys = new ArrayList<>();
        keys.add(Option.of("", "Choose…"));
        shown.columns()
                .forEach(column ->
                        keys.add(Option.of(column.said().name(), column.said().name())));
        return new ListColumnsPage(
                shown.file().fileName(),
                "/imports/list/" + shown.file().id() + "/columns",
                IntStream.range(0, shown.columns().size())
                        .mapToObj(place -> line(place, shown.columns().get(place), days, form))
                        .toList(),
                kinds().map(kind -> group(kind, shown.kinds().getOrDefault(kind, List.of())))
                        .toList(),
                ColumnsPage.dateForms(),
                keys,
                form.typed().containsKey("key") ? form.value("key") : shown.key(),
                DAYS.stream().map(place -> day(place, form)).toList());
    }

    /** All that may be said of a column. */
    static List<String> places(ListShown shown) {
        return shown.kinds().entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(column -> place(kind.getKey(), column)))
                .toList();
    }

    private static Stream<String> kinds() {
        return Stream.concat(Stream.of(PartnershipList.PERSON), PartnershipList.KINDS.stream());
    }

    private static String place(String kind, Column column) {
        return kind + "." + column.name();
    }

    private static Group group(String kind, List<Column> columns) {
        return new Group(
                GROUPS.getOrDefault(kind, kind),
                columns.stream()
                        .map(column -> Option.of(place(kind, column), ColumnWords.of(column)))
                        .toList());
    }

    private static Line line(int place, ListColumn column, Set<String> days, Form form) {
        String is = "is-" + place;
        String dates = "dates-" + place;
        boolean typed = form.typed().containsKey(is);
        String ours = typed ? form.value(is) : column.said().is();
        return new Line(
                is,
                dates,
                column.said().name(),
                String.join(" · ", column.examples()),
                ours,
                days.contains(ours) || (ours.isEmpty() && ColumnsPage.looksLikeDays(column.examples())),
                typed ? form.value(dates) : column.said().dates().name(),
                form.error(is));
    }

    private static Day day(String place, Form form) {
        String field = "day-" + place;
        return new Day(field, DAY_WORDS.getOrDefault(place, place), form.value(field), form.error(field));
    }
}

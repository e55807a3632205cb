package org.turnstone.imports.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Column;
import org.turnstone.imports.DateForm;
import org.turnstone.imports.MatchColumns.Columns;
import org.turnstone.imports.MatchColumns.FoundColumn;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.ErrorMessage;
import org.turnstone.site.Govuk.Option;

/** What the page shows that sets a file's columns beside ours. */
public record ColumnsPage(
        String title,
        String path,
        String back,
        @Nullable String savedBy,
        List<Line> columns,
        List<Option> ours,
        List<Option> dates,
        List<Fixed> fixed) {
    private static final Pattern LIKE_A_DAY =
            Pattern.compile("([0-9]{1,4}([-/. ])[0-9A-Za-z]{1,9}\\2[0-9]{2,4}|(19|20)[0-9]{6})([T ].*)?");

    public ColumnsPage {
        columns = List.copyOf(columns);
        ours = List.copyOf(ours);
        dates = List.copyOf(dates);
        fixed = List.copyOf(fixed);
    }

    /** One of theirs. */
    public record Line(
            String isField,
            String datesField,
            String name,
            String examples,
            String is,
            boolean asksForDays,
            String dates,
            @Nullable ErrorMessage error) {}

    /** One of ours that holds the same for every row. */
    public record Fixed(
            String field,
            String name,
            String words,
            boolean isNeeded,
            String value,
            @Nullable ErrorMessage error) {}

    static ColumnsPage of(Columns columns, Form form) {
        List<String> met = columns.theirs().stream().map(FoundColumn::ours).toList();
        List<Fixed> fixed = columns.ours().stream()
                .filter(column -> !ColumnWords.KEYS.contains(column.name()))
                .filter(column -> !met.contains(column.name()) || form.error("fixed-" + column.name()) != null)
                .filter(column -> column.required()
                        || columns.before().fixed().containsKey(column.name())
                        || !form.value("fixed-" + column.name()).isEmpty())
                .map(column -> fixed(columns, column, form))
                .toList();
        return new ColumnsPage(
                ImportsPage.words(columns.run().kind()) + ": " + columns.run().fileName(),
                "/imports/" + columns.run().id() + "/columns",
                "/imports/" + columns.run().id(),
                columns.saved(),
                IntStream.range(0, columns.theirs().size())
                        .mapToObj(place -> line(place, columns.theirs().get(place), daysIn(columns), form))
                        .toList(),
                Stream.concat(
                                Stream.of(Option.of("", "Leave it out")),
                                columns.ours().stream().map(column -> Option.of(column.name(), ColumnWords.of(column))))
                        .toList(),
                dateForms(),
                fixed);
    }

    static List<Option> dateForms() {
        return Arrays.stream(DateForm.values())
                .map(dates -> Option.of(dates.name(), dates.words()))
                .toList();
    }

    static boolean looksLikeDays(List<String> examples) {
        return examples.stream().anyMatch(value -> LIKE_A_DAY.matcher(value).matches());
    }

    static DateForm dateForm(String name) {
        return Arrays.stream(DateForm.values())
                .filter(dates -> dates.name().equals(name))
                .findFirst()
                .orElse(DateForm.USUAL);
    }

    static Set<String> daysIn(Columns columns) {
        return columns.ours().stream()
                .filter(ColumnWords::holdsDays)
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    /** Asked of what is one of our columns of days, or else looks like days. */
    private static boolean asksForDays(FoundColumn column, String is, Set<String> days) {
        return days.contains(is)
                || column.dates() != DateForm.USUAL
                || (is.isEmpty() && looksLikeDays(column.examples()));
    }

    private static Line line(int place, FoundColumn column, Set<String> days, Form form) {
        String is = "is-" + place;
        String dates = "dates-" + place;
        boolean typed = form.typed().containsKey(is);
        String ours = typed ? form.value(is) : column.ours();
        return new Line(
                is,
                dates,
                column.name(),
                String.join(" · ", column.examples()),
                ours,
                asksForDays(column, ours, days),
                typed ? form.value(dates) : column.dates().name(),
                form.error(is));
    }

    private static Fixed fixed(Columns columns, Column column, Form form) {
        String field = "fixed-" + column.name();
        return new Fixed(
                field,
                column.name(),
                ColumnWords.of(column),
                column.required(),
                form.typed().containsKey(field)
                        ? form.value(field)
                        : columns.before().fixed().getOrDefault(column.name(), ""),
                form.error(field));
    }
}

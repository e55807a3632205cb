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
        List<ColumnsPage.Line> columns,
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

    /** What each place is called by whoever keeps such a list. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("person.forename", "First name"),
            Map.entry("person.middle_names", "Middle names"),
            Map.entry("person.surname", "Family name"),
            Map.entry("person.aliases", "Other names, parted by ;"),
            Map.entry("person.date_of_birth", "Date of birth"),
            Map.entry("person.sex", "Sex (m, f, x, u)"),
            Map.entry("person.ethnicity", "Ethnicity (18+1 code)"),
            Map.entry("person.postcode", "Postcode"),
            Map.entry("person.pnc", "PNC number"),
            Map.entry("person.cro", "CRO number"),
            Map.entry("person.crn", "CRN, probation’s case number"),
            Map.entry("person.noms", "Prison number"),
            Map.entry("person.yot_ref", "Youth offending’s reference"),
            Map.entry("person.nhs", "NHS number"),
            Map.entry("cohort.adopted_on", "On the cohort since"),
            Map.entry("cohort.nominated_on", "Nominated on"),
            Map.entry("cohort.exited_on", "Left the cohort on"),
            Map.entry("cohort.category", "Category, such as Fixed, Flex or Free"),
            Map.entry("cohort.strand", "Strand"),
            Map.entry("cohort.reason", "Why adopted"),
            Map.entry("allocations.lead_agency", "Lead agency"),
            Map.entry("allocations.from", "Led since"),
            Map.entry("allocations.lead_worker", "Lead worker"),
            Map.entry("allocations.deputy", "Deputy"),
            Map.entry("allocations.to", "Led until"),
            Map.entry("rag.status", "RAG status"),
            Map.entry("rag.from", "RAG status since"),
            Map.entry("rag.grounds", "Why this status"),
            Map.entry("rag.set_by", "Who set the status"),
            Map.entry("rag.to", "RAG status until"),
            Map.entry("actions.action", "What is to be done"),
            Map.entry("actions.owner_agency", "Which agency is to do it"),
            Map.entry("actions.due", "Due by"),
            Map.entry("actions.owner", "Who is to do it"),
            Map.entry("actions.status", "How far it is (open, complete)"),
            Map.entry("actions.done_on", "Done on"));

    public ListColumnsPage {
        columns = List.copyOf(columns);
        ours = List.copyOf(ours);
        dates = List.copyOf(dates);
        keys = List.copyOf(keys);
        days = List.copyOf(days);
    }

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

    private static String words(String place) {
        return WORDS.getOrDefault(place, place);
    }

    private static String place(String kind, Column column) {
        return kind + "." + column.name();
    }

    private static Group group(String kind, List<Column> columns) {
        return new Group(
                GROUPS.getOrDefault(kind, kind),
                columns.stream()
                        .map(column -> Option.of(place(kind, column), words(place(kind, column))))
                        .toList());
    }

    private static ColumnsPage.Line line(int place, ListColumn column, Set<String> days, Form form) {
        String is = "is-" + place;
        String dates = "dates-" + place;
        boolean typed = form.typed().containsKey(is);
        String ours = typed ? form.value(is) : column.said().is();
        return new ColumnsPage.Line(
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
        return new Day(field, words(place), form.value(field), form.error(field));
    }
}

package org.turnstone.imports.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubt.MayBe;
import org.turnstone.person.PersonHeader;
import org.turnstone.site.Govuk.Choice;

/** What the page of one doubtful record shows: the record beside each person it may be. */
public record SettlePage(
        String action,
        String name,
        String agency,
        String reason,
        List<String> headings,
        List<Row> rows,
        List<Choice> choices) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final List<String> IDENTIFIERS = List.of("pnc", "cro", "crn", "noms", "yot_ref");
    private static final Map<String, String> WORDS =
            Map.of("pnc", "PNC", "cro", "CRO", "crn", "CRN", "noms", "Prison number", "yot_ref", "YOT ref");

    public SettlePage {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }

    /** One fact, first as the record has it, then as each person's records have it. */
    public record Row(String fact, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    static SettlePage of(OpenDoubt doubt) {
        List<MayBe> people = doubt.mayBe();
        String name = WaitingPage.name(doubt);
        String agency = ImportsPage.words(doubt.agency().value().toLowerCase(Locale.ROOT));
        return new SettlePage(
                "/imports/waiting/" + doubt.id(),
                name,
                agency,
                doubt.reason(),
                Stream.concat(Stream.of(agency + " record"), people.stream().map(SettlePage::who))
                        .toList(),
                rows(doubt, name),
                Stream.concat(
                                people.stream()
                                        .map(one -> Choice.of(
                                                        one.person().value().toString(),
                                                        "The same person as " + who(one))
                                                .withHint(
                                                        one.evidence().isEmpty()
                                                                ? null
                                                                : "They have " + one.evidence())),
                                Stream.of(Choice.of(SettleForm.NEW, "Somebody new")))
                        .toList());
    }

    private static List<Row> rows(OpenDoubt doubt, String name) {
        Stream<Row> facts = Stream.of(
                row("Name", name, doubt, PersonHeader::name),
                row(
                        "Also known as",
                        String.join(", ", doubt.says().aliases()),
                        doubt,
                        one -> String.join(", ", one.alsoKnownAs())),
                row("Date of birth", day(doubt.says().dateOfBirth()), doubt, one -> day(one.dateOfBirth())),
                row(
                        "Sex",
                        doubt.says().get("sex").orElse(""),
                        doubt,
                        one -> one.sex().orElse("")),
                row(
                        "Postcode",
                        doubt.says().get("postcode").orElse(""),
                        doubt,
                        one -> one.postcode().orElse("")));
        Stream<Row> identifiers = IDENTIFIERS.stream()
                .map(kind -> row(
                        WORDS.getOrDefault(kind, kind),
                        doubt.says().get(kind).orElse(""),
                        doubt,
                        one -> String.join(", ", one.identifiers().getOrDefault(kind, List.of()))))
                .filter(row -> row.values().stream().anyMatch(value -> !value.isEmpty()));
        return Stream.concat(facts, identifiers).toList();
    }

    private static Row row(
            String fact, String ours, OpenDoubt doubt, java.util.function.Function<PersonHeader, String> theirs) {
        return new Row(
                fact,
                Stream.concat(
                                Stream.of(ours),
                                doubt.mayBe().stream()
                                        .map(one -> one.header().map(theirs).orElse("Kept by another agency")))
                        .collect(Collectors.toList()));
    }

    private static String who(MayBe one) {
        return one.header()
                .map(header -> header.name() + ", " + header.reference())
                .orElse("someone you may not see");
    }

    private static String day(java.util.Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }
}

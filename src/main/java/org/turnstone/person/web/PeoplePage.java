package org.turnstone.person.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.person.FoundPeople;
import org.turnstone.person.PersonHeader;

/** What the search page shows. */
public record PeoplePage(
        String query,
        List<Line> people,
        String heading,
        String nobody,
        @Nullable String previous,
        @Nullable String next,
        boolean emergency,
        boolean add) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final Map<String, String> KINDS = Map.of(
            "pnc",
            "PNC",
            "cro",
            "CRO",
            "crn",
            "CRN",
            "noms",
            "Prison number",
            "yot_ref",
            "YOT ref",
            "nhs",
            "NHS number");

    public PeoplePage {
        people = List.copyOf(people);
    }

    /** One person found, in words. */
    public record Line(
            String href,
            String name,
            String otherNames,
            String born,
            String reference,
            List<String> identifiers,
            String heldBy) {
        public Line {
            identifiers = List.copyOf(identifiers);
        }
    }

    static PeoplePage of(FoundPeople found, LocalDate today, boolean emergency, boolean add) {
        boolean first = found.page() == 1;
        int count = found.people().size();
        String heading = first && !found.more() ? count == 1 ? "1 person" : count + " people" : "Page " + found.page();
        return new PeoplePage(
                found.query(),
                found.people().stream().map(person -> line(person, today)).toList(),
                heading,
                nobody(found),
                first ? null : link(found.query(), found.page() - 1),
                found.more() ? link(found.query(), found.page() + 1) : null,
                emergency,
                add);
    }

    /** Why there is nobody, and what to try. */
    private static String nobody(FoundPeople found) {
        return switch (found.notAsked()) {
            case NO_SUCH_DAY ->
                "There is no such day. Enter the date of birth again, such as 27 April 2001 or 27/4/2001.";
            case ONLY_A_YEAR ->
                "A year alone fits too many people. Add a name, such as Kestrel 1990, or the day and month.";
            case NOTHING ->
                "No one has a name or number like “" + found.query()
                        + "”, or you may not see them. Try the surname alone or its first letters, the date of birth"
                        + " such as 27 April 2001, or a PNC, CRO, CRN or prison number.";
        };
    }

    private static Line line(PersonHeader person, LocalDate today) {
        return new Line(
                "/people/" + person.reference(),
                person.name(),
                person.otherNames(),
                person.dateOfBirth().map(born -> born(born, today)).orElse("Not known"),
                person.reference(),
                person.identifiers().entrySet().stream()
                        .map(kind ->
                                KINDS.getOrDefault(kind.getKey(), kind.getKey()) + " " + person.numbers(kind.getKey()))
                        .toList(),
                person.sources().stream().map(agency -> words(agency.value())).collect(Collectors.joining(", ")));
    }

    private static String born(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears() + " (" + DAY.format(born) + ")";
    }

    /** An agency by what it does: {@code POLICE} is police. */
    private static String words(String agency) {
        return agency.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String link(String query, int page) {
        return "/people?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&page=" + page;
    }
}

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
        @Nullable String previous,
        @Nullable String next,
        boolean emergency) {
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
            String alsoKnownAs,
            String born,
            String reference,
            List<String> identifiers,
            String heldBy) {
        public Line {
            identifiers = List.copyOf(identifiers);
        }
    }

    static PeoplePage of(FoundPeople found, LocalDate today, boolean emergency) {
        boolean first = found.page() == 1;
        int count = found.people().size();
        String heading = first && !found.more() ? count == 1 ? "1 person" : count + " people" : "Page " + found.page();
        return new PeoplePage(
                found.query(),
                found.people().stream().map(person -> line(person, today)).toList(),
                heading,
                first ? null : link(found.query(), found.page() - 1),
                found.more() ? link(found.query(), found.page() + 1) : null,
                emergency);
    }

    private static Line line(PersonHeader person, LocalDate today) {
        return new Line(
                "/people/" + person.reference(),
                person.name(),
                String.join(", ", person.alsoKnownAs()),
                person.dateOfBirth().map(born -> born(born, today)).orElse("Not known"),
                person.reference(),
                person.identifiers().entrySet().stream()
                        .map(kind -> KINDS.getOrDefault(kind.getKey(), kind.getKey()) + " "
                                + String.join(", ", kind.getValue()))
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

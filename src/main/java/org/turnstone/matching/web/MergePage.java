package org.turnstone.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.matching.OpenMerge.Two;
import org.turnstone.matching.web.ReviewPage.Fact;
import org.turnstone.matching.web.ReviewPage.Side;
import org.turnstone.person.PersonHeader;
import org.turnstone.shared.AgencyCode;

/** What the page of a merge shows: two people side by side, once the other is named. */
public record MergePage(
        String person,
        String reference,
        Side left,
        @Nullable Side right,
        @Nullable String other,
        List<String> reasons,
        @Nullable Evidence evidence) {
    public MergePage {
        reasons = List.copyOf(reasons);
    }

    static MergePage of(Two two, Map<AgencyCode, String> agencies) {
        return new MergePage(
                two.person().name(),
                two.person().reference(),
                side("Stays: ", two.person(), two.with().orElse(null), agencies),
                two.with()
                        .map(other -> side("Goes into it: ", other, two.person(), agencies))
                        .orElse(null),
                two.with().map(PersonHeader::reference).orElse(null),
                two.reasons(),
                two.sides()
                        .map(sides -> Evidence.of(sides, "Stays", "Goes into it"))
                        .orElse(null));
    }

    private static Side side(
            String words, PersonHeader person, @Nullable PersonHeader other, Map<AgencyCode, String> agencies) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Born", Shown.day(person.dateOfBirth()), other == null ? "" : Shown.day(other.dateOfBirth()));
        add(facts, "Also known as", String.join(", ", person.alsoKnownAs()), "");
        add(facts, "Sex", person.sex().map(Shown::sex).orElse(""), sex(other));
        add(
                facts,
                "Postcode",
                person.postcode().orElse(""),
                other == null ? "" : other.postcode().orElse(""));
        List.of("pnc", "cro", "crn", "noms", "yot_ref")
                .forEach(kind -> add(
                        facts,
                        kind.replace('_', ' ').toUpperCase(java.util.Locale.ROOT),
                        numbers(person, kind),
                        other == null ? "" : numbers(other, kind)));
        String sources = person.sources().stream()
                .map(agency -> agencies.getOrDefault(agency, agency.value()))
                .collect(Collectors.joining(", "));
        return new Side(
                words + person.name(),
                "/people/" + person.reference(),
                person.reference() + ". Held by " + sources,
                facts);
    }

    private static String sex(@Nullable PersonHeader person) {
        return person == null ? "" : person.sex().map(Shown::sex).orElse("");
    }

    private static String numbers(PersonHeader person, String kind) {
        return String.join(", ", person.identifiers().getOrDefault(kind, List.of()));
    }

    private static void add(List<Fact> facts, String name, String value, String other) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value, !other.isEmpty() && !other.equals(value)));
        }
    }
}

package org.turnstone.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnstone.linkage.Identifiers;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/**
 * Who someone is, as far as the reader may know: chosen among the records the reader may be shown, by the precedence of
 * sources.
 *
 * @param identifiers by kind as in the extract contract, each with all values known
 * @param disagreements facts on which sources differ, believed value first
 * @param sources agencies whose records this stands on
 */
public record PersonHeader(
        PersonId person,
        String reference,
        String name,
        List<String> alsoKnownAs,
        Optional<LocalDate> dateOfBirth,
        Optional<String> sex,
        Optional<String> ethnicity,
        Optional<String> postcode,
        Map<String, List<String>> identifiers,
        List<Disagreement> disagreements,
        List<AgencyCode> sources) {
    public PersonHeader {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        disagreements = List.copyOf(disagreements);
        sources = List.copyOf(sources);
    }

    /** Those of one kind as they were sent; what cannot be such a number is said to be none. */
    public String numbers(String kind) {
        return identifiers.getOrDefault(kind, List.of()).stream()
                .map(value -> Identifiers.isWritten(kind, value) ? value : value + " (as sent, not a valid number)")
                .collect(Collectors.joining(", "));
    }

    /** One fact of which sources say different things, with who says what. */
    public record Disagreement(String fact, List<Said> said) {}

    public record Said(String value, List<AgencyCode> by) {}
}

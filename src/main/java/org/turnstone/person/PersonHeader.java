package org.turnstone.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.linkage.Identifiers;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/**
 * Who someone is, as far as the reader may know: chosen among the records the reader may be shown, by the precedence of
 * sources.
 *
 * @param fullNames those with middle names, which the name leaves out
 * @param identifiers by kind as in the extract contract, each with all values known
 * @param disagreements facts on which sources differ, believed value first
 * @param sources agencies whose records this stands on
 */
public record PersonHeader(
        PersonId person,
        String reference,
        String name,
        List<String> fullNames,
        List<String> alsoKnownAs,
        Optional<LocalDate> dateOfBirth,
        Optional<String> sex,
        Optional<String> ethnicity,
        Optional<String> postcode,
        Map<String, List<String>> identifiers,
        List<Disagreement> disagreements,
        List<AgencyCode> sources) {
    public PersonHeader {
        fullNames = List.copyOf(fullNames);
        alsoKnownAs = List.copyOf(alsoKnownAs);
        disagreements = List.copyOf(disagreements);
        sources = List.copyOf(sources);
    }

    /** Every day that some source gives, the believed one first. */
    public List<LocalDate> datesOfBirth() {
        return Stream.concat(
                        dateOfBirth.stream(),
                        disagreements.stream()
                                .filter(one -> one.fact().equals("date_of_birth"))
                                .flatMap(one -> one.said().stream())
                                .map(said -> LocalDate.parse(said.value())))
                .distinct()
                .toList();
    }

    /** Every name but the first, in words; empty where there is none. A search finds by each of them. */
    public String otherNames() {
        return Stream.of(
                        fullNames.isEmpty() ? "" : "full name " + String.join(", ", fullNames),
                        alsoKnownAs.isEmpty() ? "" : "also known as " + String.join(", ", alsoKnownAs))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
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

package org.turnstone.matching.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.person.PersonBlock;

/** What agencies wrote of that which a line of the evidence compares; the model itself compares it cut short and without spaces. */
final class AsWritten {
    private AsWritten() {}

    /** @param comparison as the shipped model calls it */
    static String of(String comparison, List<PersonBlock> records) {
        return records.stream()
                .flatMap(says -> values(comparison, says))
                .filter(value -> !value.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> values(String comparison, PersonBlock says) {
        return switch (comparison) {
            case "name" ->
                Stream.concat(
                        Stream.of((says.forename() + " " + says.surname()).strip()),
                        says.aliases().stream().map(alias -> "also " + alias));
            case "middle name" -> said(says, "middle_names");
            case "date of birth" -> says.dateOfBirth().map(Shown::day).stream();
            case "sex" -> says.get("sex").map(Shown::sex).stream();
            case "PNC and CRO" ->
                Stream.of("pnc", "cro")
                        .flatMap(kind -> says.get(kind).stream().map(number -> Shown.number(kind) + " " + number));
            case "prison number" -> said(says, "noms");
            case "CRN" -> said(says, "crn");
            case "telephone" -> said(says, "phone");
            default -> said(says, comparison);
        };
    }

    private static Stream<String> said(PersonBlock says, String field) {
        return says.get(field).stream();
    }
}

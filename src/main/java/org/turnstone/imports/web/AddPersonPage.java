package org.turnstone.imports.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.turnstone.imports.TypedFields;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonCodes;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Option;

/** What the page on which someone new is typed asks. */
public record AddPersonPage(
        Form form, String agency, List<OwnNumber> numbers, List<Option> sexes, List<Option> ethnicities) {
    private static final Map<String, OwnNumber> NUMBERS = Map.of(
            "pnc", new OwnNumber("pnc", "PNC number", "Such as 2019/0123456X"),
            "cro", new OwnNumber("cro", "CRO number", "Such as 123456/98X"),
            "crn", new OwnNumber("crn", "CRN", "Such as X123456"),
            "noms", new OwnNumber("noms", "Prison number", "Such as A1234BC"),
            "yot_ref", new OwnNumber("yot_ref", "YOT ref", "As your team writes it"),
            "nhs", new OwnNumber("nhs", "NHS number", "Such as 999 123 4567. Only health staff are shown it"));

    /** One identifier that may be typed. */
    public record OwnNumber(String field, String label, String hint) {}

    public AddPersonPage {
        numbers = List.copyOf(numbers);
        sexes = List.copyOf(sexes);
        ethnicities = List.copyOf(ethnicities);
    }

    static AddPersonPage of(Membership typist, Form form) {
        return new AddPersonPage(
                form,
                typist.agencyName(),
                TypedFields.identifiers(typist.role()).stream()
                        .flatMap(field -> Stream.ofNullable(NUMBERS.get(field)))
                        .toList(),
                options(PersonCodes.SEX),
                options(PersonCodes.ETHNICITY));
    }

    /** O1 is the older code of A4, and read as that. */
    private static List<Option> options(Map<String, String> codes) {
        return Stream.concat(
                        Stream.of(Option.of("", "Not said")),
                        codes.entrySet().stream()
                                .filter(code -> !code.getKey().equals("O1"))
                                .map(code -> Option.of(code.getKey(), code.getValue())))
                .toList();
    }
}

package org.turnstone.imports.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.imports.TypedPerson;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;

/** The fields of the page, in their order; which of them are asked follows from the role. */
record AddPersonForm(
        @Nullable String forename,
        @BindParam("middle_names") @Nullable String middleNames,
        @Nullable String surname,
        @Nullable String aliases,
        @BindParam("date_of_birth-day") @Nullable String bornDay,
        @BindParam("date_of_birth-month") @Nullable String bornMonth,
        @BindParam("date_of_birth-year") @Nullable String bornYear,
        @Nullable String pnc,
        @Nullable String cro,
        @Nullable String crn,
        @Nullable String noms,
        @BindParam("yot_ref") @Nullable String yotRef,
        @Nullable String nhs,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable String postcode,
        @BindParam("person_ref") @Nullable String personRef) {
    private static final String BORN = "date_of_birth";
    private static final Pattern A_DAY = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}");

    static TypedPerson typed(Form form) {
        Map<String, String> fields = new HashMap<>(form.firstValues());
        String born = born(form);
        fields.put(BORN, born.equals("//") ? "" : born);
        return new TypedPerson(fields);
    }

    /** The reading of a file's day speaks of one value; here it has three boxes. */
    static List<Problem> inBoxes(List<Problem> problems, Form form) {
        return problems.stream()
                .map(problem -> problem.field().equals(BORN)
                                && !A_DAY.matcher(born(form)).matches()
                        ? new Problem(BORN, "Enter a day, a month and a year of four digits, such as 31 3 1990")
                        : problem)
                .toList();
    }

    private static String born(Form form) {
        return String.join("/", part(form, "day"), part(form, "month"), part(form, "year"));
    }

    private static String part(Form form, String part) {
        return form.value(BORN + "-" + part).strip();
    }
}

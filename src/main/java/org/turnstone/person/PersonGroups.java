package org.turnstone.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In which group a table of numbers counts somebody: by sex, by age on a day, by ethnicity as the 18+1 codes are put together. */
public final class PersonGroups {
    private static final Map<String, String> ETHNICITY =
            Map.of("W", "White", "M", "Mixed", "A", "Asian", "B", "Black", "O", "Other");

    private PersonGroups() {}

    public static String sex(Optional<String> sex) {
        return switch (sex.orElse("").toUpperCase(Locale.ROOT)) {
            case "M" -> "Male";
            case "F" -> "Female";
            default -> "Another or not known";
        };
    }

    public static String age(Optional<LocalDate> born, LocalDate day) {
        return born.map(birth -> Period.between(birth, day).getYears())
                .map(years ->
                        years < 18 ? "Under 18" : years < 25 ? "18 to 24" : years < 35 ? "25 to 34" : "35 and over")
                .orElse("Not known");
    }

    public static String ethnicity(Optional<String> code) {
        return code.filter(known -> !known.isEmpty() && !known.equals("NS"))
                .map(known -> ETHNICITY.getOrDefault(known.substring(0, 1), "Other"))
                .orElse("Not stated or not known");
    }
}

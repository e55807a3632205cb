package org.turnstone.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.turnstone.governance.ComingOfAge;

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

    /**
     * Whoever is a child by any source is under 18, as they are to access; of others the believed day counts.
     *
     * @param born every day that some source gives, the believed one first
     */
    public static String age(List<LocalDate> born, LocalDate day) {
        if (born.isEmpty()) {
            return "Not known";
        }
        if (ComingOfAge.adultOn(born).filter(adult -> !adult.isAfter(day)).isEmpty()) {
            return "Under 18";
        }
        int years = Period.between(born.getFirst(), day).getYears();
        return years < 25 ? "18 to 24" : years < 35 ? "25 to 34" : "35 and over";
    }

    public static String ethnicity(Optional<String> code) {
        return code.filter(known -> !known.isEmpty() && !known.equals("NS"))
                .map(known -> ETHNICITY.getOrDefault(known.substring(0, 1), "Other"))
                .orElse("Not stated or not known");
    }
}

package org.turnstone.governance;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an emergency opens and for how long, as it is on a day.
 *
 * @param open how long a ticket lasts
 * @param reviewDays within which the privacy officer says what they found
 * @param repeatedInDays asking twice within so many days stands out
 * @param keepDays after which a reviewed ticket is cleared
 */
public record EmergencyLimits(Duration open, int reviewDays, int repeatedInDays, int keepDays) {
    /** The most that a ticket may name; the rule table permits no more. Nobody's victims, no intelligence. */
    public static final Set<Category> MAY_OPEN = Set.copyOf(EnumSet.of(
            Category.CORE,
            Category.LE_ONLY,
            Category.PROBATION,
            Category.YOS,
            Category.HEALTH,
            Category.TREATMENT,
            Category.CHILD,
            Category.FAMILY));

    private static final List<NamedCsvRecord> LIMITS = Shipped.lines("emergency.csv");
    private static final List<NamedCsvRecord> GROUNDS = Shipped.lines("emergency-grounds.csv");

    /** Why someone asks; the words beside it say the rest. */
    public record Ground(String code, String words) {}

    public static EmergencyLimits on(LocalDate day) {
        NamedCsvRecord line = Shipped.on(LIMITS, day);
        return new EmergencyLimits(
                Duration.ofHours(Shipped.number(line, "hours")),
                Shipped.number(line, "review_days"),
                Shipped.number(line, "repeated_in_days"),
                Shipped.number(line, "keep_days"));
    }

    public static List<Ground> groundsOn(LocalDate day) {
        return GROUNDS.stream()
                .filter(line -> !Shipped.from(line).isAfter(day))
                .filter(line -> line.getField("to").isEmpty() || day.isBefore(LocalDate.parse(line.getField("to"))))
                .map(EmergencyLimits::ground)
                .toList();
    }

    /** Those of other days as well: a code is never used for something else. */
    static String words(String code) {
        return GROUNDS.stream()
                .filter(line -> line.getField("code").equals(code))
                .findFirst()
                .map(line -> line.getField("words"))
                .orElse(code);
    }

    private static Ground ground(NamedCsvRecord line) {
        return new Ground(line.getField("code"), line.getField("words"));
    }
}

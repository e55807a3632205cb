package org.turnstone.site.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.partnership.Ending;
import org.turnstone.partnership.KeepAnswer;
import org.turnstone.partnership.KeepAnswer.Kept;
import org.turnstone.partnership.KeepAnswer.Overtaken;
import org.turnstone.partnership.KeepAnswer.Refused;
import org.turnstone.partnership.Standing;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;
import org.turnstone.site.Outcome.Saved;

/** What the forms for agencies, teams, areas and wards have in common. */
final class Keeping {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Keeping() {}

    /** Two who changed it to the same are of one mind, and need not compare. */
    static <T> Outcome outcome(
            KeepAnswer<T> answer,
            Saved saved,
            Function<T, Stream<Difference>> differences,
            Function<T, Standing> standing) {
        return switch (answer) {
            case Kept<T>() -> saved;
            case Refused<T>(var problems) -> new Outcome.Refused(problems);
            case Overtaken<T>(T now) -> {
                List<Difference> all = differences
                        .apply(now)
                        .filter(one -> !one.typed().equals(one.now()))
                        .toList();
                String version = String.valueOf(standing.apply(now).version());
                yield all.isEmpty() ? saved : new Outcome.Overtaken(all, version, saved.location());
            }
        };
    }

    static Ending ending(@Nullable String day, @Nullable String month, @Nullable String year) {
        if ((text(day) + text(month) + text(year)).isEmpty()) {
            return Ending.NONE;
        }
        try {
            LocalDate read = LocalDate.of(
                    Integer.parseInt(text(year)), Integer.parseInt(text(month)), Integer.parseInt(text(day)));
            return new Ending(read, true);
        } catch (DateTimeException | NumberFormatException noDay) {
            return new Ending(null, false);
        }
    }

    /** What a form begins with of the end and the version. */
    static Map<String, String> start(Standing standing) {
        LocalDate until = standing.until();
        Map<String, String> fields = new HashMap<>();
        fields.put("version", String.valueOf(standing.version()));
        fields.put("until-day", until == null ? "" : String.valueOf(until.getDayOfMonth()));
        fields.put("until-month", until == null ? "" : String.valueOf(until.getMonthValue()));
        fields.put("until-year", until == null ? "" : String.valueOf(until.getYear()));
        return fields;
    }

    static Difference end(Ending typed, Standing now) {
        return new Difference("Ends on", day(typed.day()), day(now.until()));
    }

    /** Empty while nothing is said of an end. */
    static String state(Standing standing, LocalDate today) {
        LocalDate until = standing.until();
        return until == null ? "" : (standing.hasEnded(today) ? "Ended on " : "Ends on ") + DAY.format(until);
    }

    static List<Option> choices(String first, Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", first)), options).toList();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "It goes on" : DAY.format(day);
    }
}

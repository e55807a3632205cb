package org.turnstone.matching.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.turnstone.person.PersonBlock;
import org.turnstone.shared.London;

/** How these pages write days, names and kinds. */
final class Shown {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
    private static final Map<String, String> SEXES =
            Map.of("M", "Male", "F", "Female", "X", "Another", "U", "Not known");

    private Shown() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }

    static String day(Instant moment) {
        return DAY.format(moment.atZone(London.ZONE));
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(London.ZONE));
    }

    static String name(PersonBlock says) {
        String name = (says.forename() + " " + says.surname()).strip();
        return name.isEmpty() ? "No name" : name;
    }

    static String sex(String code) {
        return SEXES.getOrDefault(code, code);
    }

    static String count(long number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    /** What a kind of number is called. */
    static String number(String kind) {
        return switch (kind) {
            case "noms" -> "Prison number";
            case "yot_ref" -> "YOT ref";
            case "nhs" -> "NHS number";
            default -> kind.toUpperCase(Locale.ROOT);
        };
    }

    static String kind(String kind) {
        return kind.replace('_', ' ');
    }
}

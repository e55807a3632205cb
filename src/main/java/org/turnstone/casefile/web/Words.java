package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;
import org.turnstone.offending.Disposal;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.AgencyWords;

/** How days, ages and agencies are said on these pages. */
final class Words {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final Map<String, String> IDENTIFIERS = Map.of(
            "pnc", "PNC", "cro", "CRO", "crn", "CRN", "noms", "Prison no.", "yot_ref", "YOT ref", "nhs", "NHS number");

    private Words() {}

    static String longDay(LocalDate day) {
        return LONG.format(day);
    }

    static String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? THIS_YEAR.format(day) : SHORT.format(day);
    }

    static String age(Optional<LocalDate> born, LocalDate today) {
        return born.map(day -> Period.between(day, today).getYears() + " years old, born " + LONG.format(day))
                .orElse("Date of birth not known");
    }

    static String agency(AgencyCode code) {
        return AgencyWords.of(code);
    }

    /** What came of an offence, as it stood on a day. */
    static String came(Disposal disposal, @Nullable LocalDate decided, @Nullable String sentence, LocalDate day) {
        if (decided != null && decided.isAfter(day)) {
            return Disposal.PENDING.words();
        }
        return disposal.words()
                + (decided == null ? "" : ", " + day(decided, day))
                + (sentence == null ? "" : ": " + sentence);
    }

    static String identifier(String kind) {
        return IDENTIFIERS.getOrDefault(kind, kind);
    }

    /** As in: kept from you: health records. */
    static String records(Category category) {
        return switch (category) {
            case CORE -> "records";
            case LE_ONLY -> "police records";
            case PROBATION -> "probation records";
            case YOS -> "youth offending records";
            case HEALTH -> "health records";
            case TREATMENT -> "treatment records";
            case DV_VICTIM, THIRD_PARTY -> "records about others";
            case CHILD -> "records about children";
            case FAMILY -> "family records";
            case PREVENT, GANG, MAPPA, INTEL -> "restricted records";
        };
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}

package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.LookBack;
import org.turnstone.shared.Problem;
import org.turnstone.site.Days;
import org.turnstone.site.Form;

/**
 * Which day a page shows, and the question for another one.
 *
 * @param path of the page as it stands today
 * @param banner what the page shows, where that is not today
 * @param notes what to know before relying on it
 */
public record DayShown(Form form, String path, @Nullable String banner, List<String> notes) {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d M yyyy");

    public DayShown {
        notes = List.copyOf(notes);
    }

    static DayShown of(
            String path,
            DaysAsked asked,
            List<Problem> problems,
            LookBack look,
            Optional<LocalDate> onRecordSince,
            List<LocalDate> erasedSince) {
        Map<String, List<String>> typed = problems.isEmpty()
                ? look.isToday() ? Map.of() : typed(TYPED.format(look.asAt()), TYPED.format(look.knownOn()))
                : typed(Days.said(asked.asAt()), Days.said(asked.knownOn()));
        return new DayShown(
                new Form(null, path, typed, problems, null),
                path,
                look.isToday() ? null : banner(look),
                look.isToday() ? List.of() : notes(look, onRecordSince, erasedSince));
    }

    private static Map<String, List<String>> typed(String asAt, String knownOn) {
        return Map.of(DaysAsked.AS_AT, List.of(asAt), DaysAsked.KNOWN_ON, List.of(knownOn));
    }

    private static String banner(LookBack look) {
        return "As it stood on " + Words.longDay(look.asAt()) + ", as known "
                + (look.knownOn().equals(look.today()) ? "today" : "on " + Words.longDay(look.knownOn()));
    }

    private static List<String> notes(LookBack look, Optional<LocalDate> onRecordSince, List<LocalDate> erasedSince) {
        List<String> notes = new ArrayList<>();
        onRecordSince.ifPresent(since -> {
            if (look.knownOn().isBefore(since)) {
                notes.add("Nothing of the cohort was on record by then. The first of it came in on "
                        + Words.longDay(since) + ".");
            } else if (look.asAt().isBefore(since)) {
                notes.add("Back-loaded: the record of the cohort begins on " + Words.longDay(since)
                        + ", and what is told of days before was entered afterwards.");
            }
        });
        if (!erasedSince.isEmpty()) {
            notes.add(erased(erasedSince));
        }
        notes.add(
                "Names, identifiers, who may see what and which records are about one person are as of today: two people"
                        + " whose records have been merged since are shown as one.");
        return notes;
    }

    private static String erased(List<LocalDate> days) {
        String last = Words.longDay(days.getLast());
        return days.size() == 1
                ? "1 person was erased on " + last + ". Nothing of what was known of them is left to show."
                : days.size() + " people have been erased since, the last on " + last
                        + ". Nothing of what was known of them is left to show.";
    }
}

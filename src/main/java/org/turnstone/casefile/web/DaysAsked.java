package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.casefile.LookBack;
import org.turnstone.shared.Problem;
import org.turnstone.site.AskedDay;

/** The days that a page is asked for, as they stand in its address or were typed. */
record DaysAsked(
        @BindParam("as-at") @Nullable String asAt,
        @BindParam("known-on") @Nullable String knownOn) {
    static final String AS_AT = "as-at";
    static final String KNOWN_ON = "known-on";

    /** A day known on without a day shown shows that day as it was known on its evening; nothing asked is today. */
    LookBack read(LocalDate today, List<Problem> problems) {
        LocalDate known = AskedDay.read(KNOWN_ON, knownOn, "Nothing is known yet of a day to come", today, problems)
                .orElse(today);
        LocalDate shown = AskedDay.read(AS_AT, asAt, "No day to come can be shown", today, problems)
                .orElse(asAt == null || asAt.isBlank() ? known : today);
        if (problems.isEmpty() && shown.isAfter(known)) {
            problems.add(new Problem(
                    KNOWN_ON, "Enter the day to show or a later one. Nothing was known of that day before it came"));
        }
        return problems.isEmpty() ? new LookBack(shown, known, today) : LookBack.none(today);
    }
}

package org.turnstone.performance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.shared.Problem;
import org.turnstone.site.AskedDay;
import org.turnstone.site.Form;

/** The day that a page of figures is asked for; where that is none to show, the page says so and shows today. */
record DayAsked(
        @BindParam("as-at") @Nullable String asAt, @Nullable String page) {
    private static final String FIELD = "as-at";

    int number() {
        return page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    record Read(@Nullable LocalDate day, Form form) {}

    /** @param path of the page */
    Read read(String path, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LocalDate day = AskedDay.read(FIELD, asAt, "There are no figures of a day to come", today, problems)
                .orElse(null);
        Map<String, List<String>> typed = asAt == null ? Map.of() : Map.of(FIELD, List.of(asAt));
        return new Read(problems.isEmpty() ? day : null, new Form(null, path, typed, problems, null));
    }
}

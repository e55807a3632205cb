package org.turnstone.panel.web;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.panel.Planned;
import org.turnstone.site.TypedDay;

/** The fields of the page, in their order. */
record PlanForm(
        @Nullable String kind,
        @BindParam("on-day") @Nullable String onDay,
        @BindParam("on-month") @Nullable String onMonth,
        @BindParam("on-year") @Nullable String onYear,
        @Nullable String time,
        @Nullable String place,
        @Nullable String chair) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    Planned planned() {
        TypedDay on = TypedDay.of(onDay, onMonth, onYear);
        Map<String, String> notRead = Stream.of(on.problem())
                .flatMap(problem -> problem.stream())
                .collect(Collectors.toMap(why -> "on", why -> why));
        return new Planned(Days.said(kind), on.read().orElse(null), at(), Days.said(place), Days.said(chair), notRead);
    }

    private @Nullable LocalTime at() {
        try {
            return LocalTime.parse(Days.said(time).replace('.', ':'), TIME);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}

package org.turnstone.panel.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.panel.Planned;

/** The fields of the page, in their order. */
record MoveForm(
        @BindParam("on-day") @Nullable String onDay,
        @BindParam("on-month") @Nullable String onMonth,
        @BindParam("on-year") @Nullable String onYear,
        @Nullable String time,
        @Nullable String place,
        @Nullable String chair,
        @Nullable String version) {
    Planned planned(String kind) {
        return new PlanForm(kind, onDay, onMonth, onYear, time, place, chair).planned();
    }
}

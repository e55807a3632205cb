package org.turnstone.draftcohort.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.site.TypedDay;

/** The fields of the pages, each in their order. */
final class DraftForms {
    private DraftForms() {}

    record New(@Nullable String name, @Nullable String why) {}

    record Put(@Nullable String reference, @Nullable String reason) {}

    record TakeIn() {}

    record Off(@Nullable String reason) {}

    record Agree(@Nullable String version, @Nullable String where) {}

    record Accept(
            @Nullable String version,
            @BindParam("on-day") @Nullable String onDay,
            @BindParam("on-month") @Nullable String onMonth,
            @BindParam("on-year") @Nullable String onYear,
            @Nullable String where) {
        TypedDay on() {
            return TypedDay.of(onDay, onMonth, onYear);
        }
    }
}

package org.turnstone.cohort.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.cohort.Suspending;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Days;
import org.turnstone.site.TypedDay;

/** The fields of the page, in their order. */
record SuspensionForm(
        @Nullable String because,
        @BindParam("on-day") @Nullable String onDay,
        @BindParam("on-month") @Nullable String onMonth,
        @BindParam("on-year") @Nullable String onYear,
        @Nullable String reason,
        @Nullable String version) {
    Suspending suspending(PersonId person) {
        TypedDay on = TypedDay.of(onDay, onMonth, onYear);
        return new Suspending(
                person,
                Days.said(because),
                on.read().orElse(null),
                Days.said(reason),
                Days.said(version),
                on.problem().orElse(""));
    }
}

package org.turnstone.lockedcohort.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.lockedcohort.Locking;
import org.turnstone.site.Days;
import org.turnstone.site.TypedDay;

/** The fields of the page, in their order. */
record LockForm(
        @Nullable String name,
        @BindParam("asAt-day") @Nullable String asAtDay,
        @BindParam("asAt-month") @Nullable String asAtMonth,
        @BindParam("asAt-year") @Nullable String asAtYear,
        @Nullable String purpose) {
    Locking locking() {
        TypedDay asAt = TypedDay.of(asAtDay, asAtMonth, asAtYear);
        return new Locking(
                Days.said(name),
                asAt.read().orElse(null),
                Days.said(purpose),
                asAt.problem().orElse(""));
    }
}

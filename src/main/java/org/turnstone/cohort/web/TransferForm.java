package org.turnstone.cohort.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.cohort.Transferring;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Days;
import org.turnstone.site.TypedDay;

/** The fields of the page, in their order. */
record TransferForm(
        @Nullable String scheme,
        @Nullable String contact,
        @Nullable String told,
        @Nullable String footing,
        @Nullable String youth,
        @Nullable String outcome,
        @Nullable String who,
        @Nullable String reason,
        @BindParam("on-day") @Nullable String onDay,
        @BindParam("on-month") @Nullable String onMonth,
        @BindParam("on-year") @Nullable String onYear,
        @Nullable String version) {
    Transferring transferring(PersonId person) {
        TypedDay on = TypedDay.of(onDay, onMonth, onYear);
        return new Transferring(
                person,
                Days.said(scheme),
                Days.said(contact),
                Days.said(told),
                Days.said(footing),
                Days.said(youth),
                Days.said(outcome),
                Days.said(who),
                Days.said(reason),
                on.read().orElse(null),
                Days.said(version),
                on.problem().orElse(""));
    }
}

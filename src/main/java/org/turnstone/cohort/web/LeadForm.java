package org.turnstone.cohort.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.cohort.Allocating;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Days;
import org.turnstone.site.TypedDay;

/** The fields of the page, in their order. */
record LeadForm(
        @Nullable String lead,
        @Nullable String leadWorker,
        @Nullable String deputy,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @Nullable String version) {
    Allocating allocating(PersonId person) {
        TypedDay from = TypedDay.of(fromDay, fromMonth, fromYear);
        return new Allocating(
                person,
                from.read().orElse(null),
                Days.said(lead),
                Days.said(leadWorker),
                Days.said(deputy),
                Days.said(version),
                from.problem().orElse(""));
    }
}

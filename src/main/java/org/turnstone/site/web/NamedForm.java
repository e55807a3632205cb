package org.turnstone.site.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.partnership.Named;

/** A team, an area or a ward as typed; the fields in their order on the page. */
record NamedForm(
        @Nullable String of,
        @Nullable String name,
        @BindParam("until-day") @Nullable String untilDay,
        @BindParam("until-month") @Nullable String untilMonth,
        @BindParam("until-year") @Nullable String untilYear,
        @Nullable String version) {
    Named asked() {
        return new Named(Keeping.text(name), Keeping.text(of), Keeping.ending(untilDay, untilMonth, untilYear));
    }
}

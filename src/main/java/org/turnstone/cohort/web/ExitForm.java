package org.turnstone.cohort.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.cohort.Leaving;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Days;
import org.turnstone.site.TypedDay;

/** The fields of the page, in their order. */
record ExitForm(
        @Nullable String reason,
        @BindParam("on-day") @Nullable String onDay,
        @BindParam("on-month") @Nullable String onMonth,
        @BindParam("on-year") @Nullable String onYear,
        @BindParam("panel-day") @Nullable String panelDay,
        @BindParam("panel-month") @Nullable String panelMonth,
        @BindParam("panel-year") @Nullable String panelYear,
        @Nullable String outcome,
        @Nullable List<String> consulted,
        @Nullable String lead,
        @Nullable String support,
        @Nullable String contact,
        @Nullable String told,
        @Nullable String version) {
    Leaving leaving(PersonId person) {
        TypedDay on = TypedDay.of(onDay, onMonth, onYear);
        TypedDay panel = TypedDay.of(panelDay, panelMonth, panelYear);
        Map<String, String> notDays = new HashMap<>();
        on.problem().ifPresent(why -> notDays.put("on", why));
        panel.problem().ifPresent(why -> notDays.put("panel", why));
        return new Leaving(
                person,
                Days.said(reason),
                on.read().orElse(null),
                panel.read().orElse(null),
                Days.said(outcome),
                consulted == null ? List.of() : consulted,
                Days.said(lead),
                Days.said(support),
                Days.said(contact),
                Days.said(told),
                Days.said(version),
                notDays);
    }
}

package org.turnstone.enforcement.web;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.enforcement.AtLargeChange;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** The fields of the page, in their order. */
record AtLargeForm(
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @Nullable String time,
        @Nullable String ground,
        @Nullable String other,
        @Nullable String authority,
        @Nullable String corrects,
        @Nullable String version) {
    AtLargeChange change(PersonId person) {
        var from = TypedMoment.day(fromDay, fromMonth, fromYear);
        var at = TypedMoment.time(time);
        Set<String> unread = new HashSet<>();
        if (from.isEmpty() && !TypedMoment.isBlank(fromDay, fromMonth, fromYear)) {
            unread.add("from");
        }
        if (at.isEmpty() && !TypedMoment.isBlank(time)) {
            unread.add("time");
        }
        return new AtLargeChange(
                person,
                from.orElse(null),
                at.orElse(null),
                said(ground),
                said(other),
                said(authority),
                id(corrects),
                said(version),
                unread);
    }

    static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return TypedMoment.isBlank(typed) ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}

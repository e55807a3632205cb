package org.turnstone.enforcement.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.enforcement.AtLargeEnd;
import org.turnstone.enforcement.AtLargeEnding;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** The fields of the page, in their order. */
record EndAtLargeForm(
        @Nullable String reason,
        @BindParam("on-day") @Nullable String onDay,
        @BindParam("on-month") @Nullable String onMonth,
        @BindParam("on-year") @Nullable String onYear,
        @Nullable String words,
        @Nullable String record,
        @Nullable String version) {
    AtLargeEnding ending(PersonId person) {
        UUID ends = AtLargeForm.id(record);
        if (ends == null) {
            throw new NotFound();
        }
        return new AtLargeEnding(
                person,
                ends,
                TypedMoment.day(onDay, onMonth, onYear).orElse(null),
                Arrays.stream(AtLargeEnd.values())
                        .filter(one -> one.name().equals(reason))
                        .findFirst()
                        .orElse(null),
                AtLargeForm.said(words),
                AtLargeForm.said(version));
    }
}

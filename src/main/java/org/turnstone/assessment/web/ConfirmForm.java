package org.turnstone.assessment.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.assessment.Confirming;
import org.turnstone.assessment.Ogrs3Inputs;
import org.turnstone.site.TypedDay;

/** The fields of the page, in their order. */
record ConfirmForm(
        @Nullable String sanctions,
        @BindParam("first-day") @Nullable String firstDay,
        @BindParam("first-month") @Nullable String firstMonth,
        @BindParam("first-year") @Nullable String firstYear,
        @Nullable String offence,
        @BindParam("follow-day") @Nullable String followDay,
        @BindParam("follow-month") @Nullable String followMonth,
        @BindParam("follow-year") @Nullable String followYear,
        @Nullable String reason,
        @Nullable String version) {
    Confirming confirming() {
        TypedDay first = TypedDay.of(firstDay, firstMonth, firstYear);
        TypedDay follow = TypedDay.of(followDay, followMonth, followYear);
        return new Confirming(
                said(version),
                said(sanctions),
                first.read(),
                first.problem().orElse(""),
                follow.read(),
                follow.problem().orElse(""),
                said(offence),
                said(reason));
    }

    static Map<String, String> startingWith(Ogrs3Inputs record) {
        Map<String, String> fields = new HashMap<>();
        fields.put("sanctions", String.valueOf(record.sanctions()));
        fields.put("offence", record.offence());
        put("first", record.firstOn(), fields);
        put("follow", record.followUpOn(), fields);
        return fields;
    }

    private static void put(String name, LocalDate day, Map<String, String> fields) {
        fields.put(name + "-day", String.valueOf(day.getDayOfMonth()));
        fields.put(name + "-month", String.valueOf(day.getMonthValue()));
        fields.put(name + "-year", String.valueOf(day.getYear()));
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

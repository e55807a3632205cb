package org.turnstone.site.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.partnership.AppointStaff;
import org.turnstone.partnership.Role;

/** Someone who begins to work here, as typed; the fields in their order on the page. */
record StaffForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String agency,
        @Nullable String team,
        @Nullable String role,
        @BindParam("until-day") @Nullable String untilDay,
        @BindParam("until-month") @Nullable String untilMonth,
        @BindParam("until-year") @Nullable String untilYear) {
    AppointStaff.Asked asked() {
        return new AppointStaff.Asked(typed(agency), typed(name), typed(email), typed(team), chosenRole(), until());
    }

    private @Nullable Role chosenRole() {
        return Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate until() {
        try {
            return LocalDate.of(number(untilYear), number(untilMonth), number(untilDay));
        } catch (DateTimeException | NumberFormatException noDay) {
            return null;
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(typed(typed).strip());
    }

    private static String typed(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

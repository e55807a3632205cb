package org.turnstone.rag.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.rag.OpenRagStatus.Opened;
import org.turnstone.rag.RagChange;
import org.turnstone.rag.RagStanding;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Form;
import org.turnstone.site.TypedDay;

/** The fields of the page, in their order. */
record RagStatusForm(
        @Nullable String status,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @Nullable String sure,
        @Nullable List<String> ground,
        @Nullable String reason,
        @BindParam("panel-day") @Nullable String panelDay,
        @BindParam("panel-month") @Nullable String panelMonth,
        @BindParam("panel-year") @Nullable String panelYear,
        @Nullable String corrects,
        @Nullable String version) {
    RagChange change(PersonId person) {
        return new RagChange(
                person,
                to(),
                from().orElse(null),
                confirmed(),
                ground == null ? List.of() : ground,
                reason == null ? "" : reason,
                day(panelDay, panelMonth, panelYear).orElse(null),
                id(corrects),
                version == null ? "" : version,
                notDays());
    }

    @Nullable
    RagStatus to() {
        return Arrays.stream(RagStatus.values())
                .filter(one -> value(one).equals(status))
                .findFirst()
                .orElse(null);
    }

    static String value(RagStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private Optional<LocalDate> from() {
        return day(fromDay, fromMonth, fromYear);
    }

    /** The box that confirms a day holds that day, so that it confirms no other. */
    private @Nullable LocalDate confirmed() {
        return from().filter(day -> day.toString().equals(sure)).orElse(null);
    }

    /** What it begins with for whoever confirms the Red that is proposed; nothing where none is that they may set. */
    static Map<String, String> confirming(Opened opened) {
        RagStanding standing = opened.standing();
        Map<String, String> fields = new HashMap<>();
        opened.proposal().filter(one -> standing.mayCall(RagStatus.RED)).ifPresent(proposal -> {
            LocalDate from = standing.startOf(proposal);
            fields.put("status", value(RagStatus.RED));
            fields.put("from-day", String.valueOf(from.getDayOfMonth()));
            fields.put("from-month", String.valueOf(from.getMonthValue()));
            fields.put("from-year", String.valueOf(from.getYear()));
            standing.groundOf(proposal).ifPresent(ground -> fields.put("ground", ground.code()));
        });
        return fields;
    }

    /** The day that stands in a form. */
    static Optional<LocalDate> from(Form form) {
        return day(form.value("from-day"), form.value("from-month"), form.value("from-year"));
    }

    private Map<String, String> notDays() {
        Map<String, String> none = new HashMap<>();
        TypedDay.of(fromDay, fromMonth, fromYear).problem().ifPresent(why -> none.put("from", why));
        TypedDay.of(panelDay, panelMonth, panelYear).problem().ifPresent(why -> none.put("panel", why));
        return none;
    }

    private static Optional<LocalDate> day(@Nullable String day, @Nullable String month, @Nullable String year) {
        return TypedDay.of(day, month, year).read();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return isBlank(text) ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}

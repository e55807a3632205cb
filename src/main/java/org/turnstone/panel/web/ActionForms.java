package org.turnstone.panel.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.panel.ActionTyped;
import org.turnstone.panel.CaseAction.Status;
import org.turnstone.shared.PersonId;
import org.turnstone.site.TypedDay;

/** The fields of the pages about actions, in their order. */
final class ActionForms {
    private ActionForms() {}

    record Agreed(
            @Nullable String action,
            @Nullable String agency,
            @Nullable String owner,
            @BindParam("due-day") @Nullable String dueDay,
            @BindParam("due-month") @Nullable String dueMonth,
            @BindParam("due-year") @Nullable String dueYear) {
        ActionTyped typed(PersonId person) {
            TypedDay due = TypedDay.of(dueDay, dueMonth, dueYear);
            return new ActionTyped(
                    person,
                    Days.said(action),
                    Days.said(agency),
                    Days.said(owner),
                    due.read().orElse(null),
                    due.problem().orElse(""));
        }
    }

    record Ended(@Nullable String status, @Nullable String evidence) {
        Optional<Status> said() {
            return Arrays.stream(Status.values())
                    .filter(one -> one.name().equals(status))
                    .findFirst();
        }
    }
}

package org.turnstone.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** What the data steward answered: a person's id, or that it is somebody new; and how they know. */
record SettleForm(@Nullable String same, @Nullable String reason) {
    static final String NEW = "new";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    boolean isChosen() {
        return same != null && (NEW.equals(same) || same.matches(ID));
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem("same", "Choose who this is"));
        if (words().isBlank()) {
            problems.add(new Problem("reason", "Enter how you know"));
        }
        return problems;
    }

    @Nullable
    PersonId person() {
        return same == null || NEW.equals(same) ? null : new PersonId(UUID.fromString(same));
    }

    String words() {
        return reason == null ? "" : reason;
    }
}

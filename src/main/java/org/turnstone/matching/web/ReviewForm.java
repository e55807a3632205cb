package org.turnstone.matching.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.matching.DecideDoubt.Choice;
import org.turnstone.shared.PersonId;

/** What the data steward answered: a person's id, that it is somebody new, or that they will ask; how they know; and which record. */
record ReviewForm(
        @Nullable String same,
        @Nullable String reason,
        @Nullable String ref) {
    static final String NEW = "new";
    static final String ASK = "ask";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    Choice choice() {
        if (NEW.equals(same)) {
            return new Choice.SomeoneNew();
        }
        if (ASK.equals(same)) {
            return new Choice.Ask();
        }
        return same != null && same.matches(ID)
                ? new Choice.Same(new PersonId(UUID.fromString(same)))
                : new Choice.NotMade();
    }

    /** What the agency calls the record. */
    String personRef() {
        return ref == null ? "" : ref;
    }

    String words() {
        return reason == null ? "" : reason;
    }
}

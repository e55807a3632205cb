package org.turnstone.matching.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.matching.DecideDoubt.Choice;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** What the data steward answered: a person's id, that it is somebody new, or that they will ask; and how they know. */
record ReviewForm(@Nullable String same, @Nullable String reason) {
    static final String NEW = "new";
    static final String ASK = "ask";
    static final List<Problem> NOT_CHOSEN = List.of(new Problem("same", "Choose who this is, or that you will ask"));
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    Optional<Choice> choice() {
        if (NEW.equals(same)) {
            return Optional.of(new Choice.SomeoneNew());
        }
        if (ASK.equals(same)) {
            return Optional.of(new Choice.Ask());
        }
        return same != null && same.matches(ID)
                ? Optional.of(new Choice.Same(new PersonId(UUID.fromString(same))))
                : Optional.empty();
    }

    String words() {
        return reason == null ? "" : reason;
    }
}

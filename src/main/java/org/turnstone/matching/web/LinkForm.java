package org.turnstone.matching.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.matching.Said;
import org.turnstone.shared.Problem;

/** Whether a link is right, and which record was shown as linked to whom. */
record LinkForm(
        @Nullable String record,
        @Nullable String person,
        @Nullable String same) {
    static final String SAME = "yes";
    static final String DIFFERENT = "no";
    static final String ASK = "ask";
    static final List<Problem> NOT_CHOSEN = List.of(new Problem("same", "Choose whether this is one person"));
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    Optional<Said> said() {
        return switch (same == null ? "" : same) {
            case SAME -> Optional.of(Said.SAME);
            case DIFFERENT -> Optional.of(Said.DIFFERENT);
            case ASK -> Optional.of(Said.ASK);
            default -> Optional.empty();
        };
    }

    Optional<UUID> id() {
        return record != null && record.matches(ID) ? Optional.of(UUID.fromString(record)) : Optional.empty();
    }

    String whose() {
        return person == null ? "" : person;
    }
}

package org.turnstone.governance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the privacy officer sorts entries by when they ask about someone. */
public enum TrailKind {
    NOT_IN_LISTS("Everything but look-ups in lists"),
    OPENED("Opened their page"),
    CHANGED("Changed"),
    IN_LISTS("In a list"),
    REFUSED("Refused");

    private final String words;

    TrailKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Any, where it is empty. */
    Set<Operation> operations() {
        return switch (this) {
            case NOT_IN_LISTS, IN_LISTS -> Set.of();
            case OPENED -> Set.of(Operation.CONSULTATION, Operation.DISCLOSURE);
            case CHANGED ->
                Set.of(Operation.COLLECTION, Operation.ALTERATION, Operation.COMBINATION, Operation.ERASURE);
            case REFUSED -> Set.of(Operation.REFUSAL);
        };
    }

    /** Whether looks in lists alone, or all else; both where there is no answer. */
    @Nullable
    Boolean inLists() {
        return switch (this) {
            case IN_LISTS -> Boolean.TRUE;
            case NOT_IN_LISTS, OPENED -> Boolean.FALSE;
            case CHANGED, REFUSED -> null;
        };
    }
}

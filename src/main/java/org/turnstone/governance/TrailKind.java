package org.turnstone.governance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the privacy officer sorts entries by when they ask about someone. */
public enum TrailKind {
    NOT_IN_LISTS("Everything but look-ups in lists", Set.of(), false),
    OPENED("Opened their page", Set.of(Operation.CONSULTATION, Operation.DISCLOSURE), false),
    CHANGED(
            "Changed",
            Set.of(Operation.COLLECTION, Operation.ALTERATION, Operation.COMBINATION, Operation.ERASURE),
            null),
    IN_LISTS("In a list", Set.of(), true),
    REFUSED("Refused", Set.of(Operation.REFUSAL), null);

    private final String words;
    private final Set<Operation> operations;
    private final @Nullable Boolean inLists;

    /** @param inLists whether look-ups in lists alone, or all else; both where there is none */
    TrailKind(String words, Set<Operation> operations, @Nullable Boolean inLists) {
        this.words = words;
        this.operations = operations;
        this.inLists = inLists;
    }

    public String words() {
        return words;
    }

    /** Of any, where it is empty. */
    Set<Operation> operations() {
        return operations;
    }

    @Nullable
    Boolean inLists() {
        return inLists;
    }
}

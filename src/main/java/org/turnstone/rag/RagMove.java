package org.turnstone.rag;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RagPolicy.Authority;

/**
 * Who may move a person from one status to another, or say the same again.
 *
 * @param was none for a person not rated yet
 * @param may none where nobody may
 */
public record RagMove(@Nullable RagStatus was, RagStatus to, Set<Authority> may, Since since) implements Dated {
    static final String NOT_RATED = "NOT_RATED";

    public RagMove {
        may = Set.copyOf(may);
    }

    @Override
    public String about() {
        return (was == null ? NOT_RATED : was.name()) + " " + to;
    }
}

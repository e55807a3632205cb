package org.turnstone.rag;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may move a person from which status to which: lines that ship in {@code parameters/rag/moves.csv}, where any core agency
 * moves up the same day and only the panel moves down (common usage), and those that a
 * partnership has set over them. What no line allows, nobody may.
 */
public record RagPolicy(List<RagMove> moves) {
    public enum Authority {
        /** A panel's decision, entered by the coordinator with the panel's date. */
        PANEL("the panel"),
        /** The lead worker of this person today. */
        LEAD("the lead worker"),
        /** Police, probation or youth offending. */
        CORE_AGENCY("police, probation or youth offending"),
        /** Whoever puts a slip of their own right; what they move from is the status that stood before it. */
        OWN_MISTAKE("whoever puts an own mistake right");

        private final String words;

        Authority(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public RagPolicy {
        moves = List.copyOf(moves);
    }

    boolean allows(@Nullable RagStatus was, RagStatus to, Set<Authority> held) {
        return moves.stream()
                .filter(move -> move.was() == was && move.to() == to)
                .anyMatch(move -> move.may().stream().anyMatch(held::contains));
    }

    /** Enforcement always rests on grounds; so does any status given for the first time or changed. */
    static boolean needsGrounds(RagStatus to) {
        return to.family() == RagStatus.Family.ENFORCEMENT;
    }
}

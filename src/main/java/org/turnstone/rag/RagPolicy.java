package org.turnstone.rag;

import static org.turnstone.rag.RagPolicy.Authority.CORE_AGENCY;
import static org.turnstone.rag.RagPolicy.Authority.LEAD;
import static org.turnstone.rag.RagPolicy.Authority.OWN_MISTAKE;
import static org.turnstone.rag.RagPolicy.Authority.PANEL;
import static org.turnstone.rag.RagStatus.AMBER;
import static org.turnstone.rag.RagStatus.AMBER_ALERT;
import static org.turnstone.rag.RagStatus.GREEN;
import static org.turnstone.rag.RagStatus.RED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may move a person from which status to which. Any core agency moves up the same day and gives grounds; only the
 * panel moves down (common usage, so a partnership's own to change by decision record). One's own
 * mistake is put right from the status that stood before it (derived, decision 0016).
 */
public final class RagPolicy {
    public enum Authority {
        /** A panel's decision, entered by the coordinator with the panel's date. */
        PANEL,
        /** The lead worker of this person today. */
        LEAD,
        /** Police, probation or youth offending. */
        CORE_AGENCY,
        /** Whoever puts a slip of their own right; what they move from is the status that stood before it. */
        OWN_MISTAKE
    }

    /** One line: from none of the statuses means a person not rated yet. */
    record Move(@Nullable RagStatus from, RagStatus to, Set<Authority> by) {}

    static final List<Move> MOVES = List.of(
            move(null, GREEN, PANEL),
            move(null, AMBER, PANEL, LEAD, CORE_AGENCY),
            move(null, AMBER_ALERT, PANEL, CORE_AGENCY),
            move(null, RED, PANEL, CORE_AGENCY),
            move(GREEN, GREEN, PANEL, LEAD, OWN_MISTAKE),
            move(GREEN, AMBER, PANEL, LEAD, CORE_AGENCY),
            move(GREEN, AMBER_ALERT, PANEL, CORE_AGENCY),
            move(GREEN, RED, PANEL, CORE_AGENCY),
            move(AMBER, GREEN, PANEL),
            move(AMBER, AMBER, PANEL, LEAD, CORE_AGENCY, OWN_MISTAKE),
            move(AMBER, AMBER_ALERT, PANEL, CORE_AGENCY),
            move(AMBER, RED, PANEL, CORE_AGENCY),
            move(AMBER_ALERT, GREEN, PANEL),
            move(AMBER_ALERT, AMBER, PANEL),
            move(AMBER_ALERT, AMBER_ALERT, PANEL, CORE_AGENCY, OWN_MISTAKE),
            move(AMBER_ALERT, RED, PANEL, CORE_AGENCY),
            move(RED, GREEN, PANEL),
            move(RED, AMBER, PANEL),
            move(RED, AMBER_ALERT, PANEL),
            move(RED, RED, PANEL, CORE_AGENCY, OWN_MISTAKE));

    private RagPolicy() {}

    static boolean allows(@Nullable RagStatus from, RagStatus to, Set<Authority> held) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.to() == to)
                .anyMatch(move -> move.by().stream().anyMatch(held::contains));
    }

    /** Enforcement always rests on grounds; so does any status given for the first time or changed. */
    static boolean needsGrounds(RagStatus to) {
        return to.family() == RagStatus.Family.ENFORCEMENT;
    }

    private static Move move(@Nullable RagStatus from, RagStatus to, Authority first, Authority... more) {
        return new Move(from, to, EnumSet.of(first, more));
    }
}

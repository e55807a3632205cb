package org.turnstone.person;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/**
 * Records are about another person now. What rooms keep of them follows in the same transaction.
 *
 * @param everything whether no record is left with whom they came from, so that all that was said of that person follows
 * @param wrongSince from when these records stood with a person whom they were not about; none where nobody read wrongly
 * @param toldAlone the one agency that may know of it; none where all may
 */
public record RecordsMoved(
        UUID move,
        PartnershipId partnership,
        Sort sort,
        PersonId from,
        PersonId to,
        Set<RecordRef> records,
        boolean everything,
        Optional<Instant> wrongSince,
        Optional<AgencyCode> toldAlone,
        Instant at,
        String reason)
        implements Audited {
    public RecordsMoved {
        records = Set.copyOf(records);
    }

    public enum Sort {
        MERGE("Merged two people"),
        UNMERGE("Un-merged records of a person"),
        MERGE_UNDONE("Undid a merge"),
        UNMERGE_UNDONE("Undid an un-merge");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        /** As identity claims name the rule by which they were made. */
        String rule() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.COMBINATION, sort.words, Set.of(from, to))
                .because(reason)
                .with(Map.of("move", move.toString(), "records", Integer.toString(records.size())));
    }
}

package org.turnstone.imports;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.turnstone.governance.WorkOut;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.RecordRef;
import org.turnstone.person.Reference;

/** Person references for those of whom an agency has none yet; drawn, so that they tell nothing, and never used before. */
@Component
class DrawnReferences {
    private final HeldRecords records;
    private final WaitingRows waiting;
    private final WorkOut rights;

    DrawnReferences(HeldRecords records, WaitingRows waiting, WorkOut rights) {
        this.records = records;
        this.waiting = waiting;
        this.rights = rights;
    }

    String drawn(ImportRun run) {
        String drawn;
        do {
            drawn = "TYPED-" + Reference.random().value();
        } while (isUsed(run, drawn));
        return drawn;
    }

    private boolean isUsed(ImportRun run, String ref) {
        return rights.fromAllClaims(
                Set.of(),
                () -> records.standing(new RecordRef(run.agency(), ref)).isPresent()
                        || !waiting.of(run, List.of(ref)).isEmpty());
    }
}

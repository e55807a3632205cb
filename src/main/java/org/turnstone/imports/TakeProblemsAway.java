package org.turnstone.imports;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotFound;

/** The problems of a file leave as a file; they repeat what its rows say of people, so it is on record who took them. */
@Service
public class TakeProblemsAway {
    private final ImportRuns runs;
    private final AuditTrail trail;

    TakeProblemsAway(ImportRuns runs, AuditTrail trail) {
        this.runs = runs;
        this.trail = trail;
    }

    /** @throws NotFound when there is no such file for whoever acts, or nothing has come of it yet */
    @Transactional
    public ImportReport of(UUID run) {
        PastRun found = runs.one(run).orElseThrow(NotFound::new);
        ImportReport report = found.report().orElseThrow(NotFound::new);
        Membership taker = Acting.required();
        trail.record(AuditEntry.of(
                        Operation.DISCLOSURE, "Problems of a file of " + found.kind() + " taken away as CSV", Set.of())
                .with(Map.of(
                        "run", run.toString(),
                        "file_hash", found.fileHash(),
                        "recipient", taker.staff().value().toString(),
                        "recipient_agency", taker.agency().value(),
                        "problems", Integer.toString(report.problems().size()))));
        return report;
    }
}

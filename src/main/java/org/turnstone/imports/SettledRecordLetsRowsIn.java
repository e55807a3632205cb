package org.turnstone.imports;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.turnstone.partnership.Acting;
import org.turnstone.person.RecordSettled;

/** When it is settled whom a record is about, what waited for it goes in. Should that fail, {@link LetSettledRowsInJob} does it. */
@Component
class SettledRecordLetsRowsIn {
    private final ApplyWaiting waiting;
    private final JobOf jobs;
    private final Clock clock;

    SettledRecordLetsRowsIn(ApplyWaiting waiting, JobOf jobs, Clock clock) {
        this.waiting = waiting;
        this.jobs = jobs;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(RecordSettled settled) {
        letIn(settled);
    }

    /** @return how many of the agency's files had rows that waited for it */
    int letIn(RecordSettled settled) {
        ImportRequest request = new ImportRequest("people", settled.agency(), "main", "", null, false, false);
        ImportRun run =
                new ImportRun(UUID.randomUUID(), settled.partnership(), request, settled.by(), "", "", clock.instant());
        return Acting.as(jobs.importing(settled.partnership()), () -> waiting.apply(run, settled.personRef()));
    }
}

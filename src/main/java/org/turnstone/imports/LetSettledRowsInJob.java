package org.turnstone.imports;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Job;
import org.turnstone.imports.DecidableRecordsGoIn.Tried;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Role;
import org.turnstone.person.RecordSettled;
import org.turnstone.person.SettledRecords;

/** What waited for a record goes in when it is settled or a number decides it; where that failed, this does it again until it has succeeded. */
@Component
class LetSettledRowsInJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(LetSettledRowsInJob.class);

    private final SettledRecords settled;
    private final SettledRecordLetsRowsIn rows;
    private final DecidableRecordsGoIn decidable;

    LetSettledRowsInJob(SettledRecords settled, SettledRecordLetsRowsIn rows, DecidableRecordsGoIn decidable) {
        this.settled = settled;
        this.decidable = decidable;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "let-settled-rows-in";
    }

    @Override
    public String words() {
        return "Let rows in whose person a number decides by now, or was settled where that failed before";
    }

    @Override
    public Role principal() {
        return Role.JOB_IMPORT;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Done run() {
        List<RecordSettled> all = settled.all();
        long failed = all.stream().filter(one -> !goesIn(one)).count();
        Tried again = decidable.letIn(Acting.required().partnership());
        if (failed + again.failed() > 0) {
            throw new IllegalStateException("%d of %d records that are settled cannot go in"
                    .formatted(failed + again.failed(), all.size() + again.records()));
        }
        return Done.of("%,d records let in".formatted(all.size() + again.records()));
    }

    /** One that cannot go in does not keep out the others. */
    private boolean goesIn(RecordSettled one) {
        try {
            rows.letIn(one);
            return true;
        } catch (RuntimeException failed) {
            LOG.error(
                    "Rows of a settled record cannot go in: {}",
                    failed.getClass().getName());
            return false;
        }
    }
}

package org.turnstone.imports;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.RunRecord.Way;

/** However often it is pressed, the rows of a file that was looked at go in as one run. */
@Component
class TakenOnce {
    private final JdbcClient database;
    private final RunRecord record;

    TakenOnce(JdbcClient database, RunRecord record) {
        this.database = database;
        this.record = record;
    }

    /** As which run the rows of this one go in, or have gone in where it was only looked at. */
    @Transactional(readOnly = true)
    Optional<UUID> as(UUID before) {
        return database.sql("""
                select t.run_id from imports.run t join imports.run b on b.run_id = t.looked_at
                where t.looked_at = :before and not t.dry_run
                  and (t.state in ('WAITS', 'RUNNING')
                       or (b.dry_run or b.state = 'ASKS') and t.state not in ('REFUSED', 'CUT_SHORT'))
                order by t.started_at, t.run_id limit 1
                """).param("before", before).query(UUID.class).optional();
    }

    /** The run that begins; of two who take the same file at one time, the one that came first. */
    @Transactional
    UUID begin(ImportRun run, Way way, @Nullable UUID before, @Nullable Integer rowsSaid, byte[] content) {
        if (before != null && !run.request().dryRun()) {
            database.sql("select run_id from imports.run where run_id = :before for update")
                    .param("before", before)
                    .query(UUID.class)
                    .optional();
            Optional<UUID> first = as(before);
            if (first.isPresent()) {
                return first.get();
            }
        }
        record.begin(run, PastRun.State.WAITS, way, before, rowsSaid, Optional.of(content));
        return run.id();
    }
}

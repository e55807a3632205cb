package org.turnstone.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Acting;

/** When each job ran and runs next. The row in the database is the lock between machines. */
@Component
class JobRegister {
    /** Longer than any job takes; after that its machine is taken for dead. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    JobRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the job is due and now this machine's to do. */
    @Transactional
    public boolean claim(Job job) {
        Instant now = clock.instant();
        database.sql("""
                insert into governance.job (partnership_id, name, next_at) values (?, ?, ?)
                on conflict do nothing""")
                .params(Acting.required().partnership().value(), job.name(), at(now))
                .update();
        return database.sql("""
                update governance.job set claimed_until = :until, begun_at = :now
                where name = :job and next_at <= :now and (claimed_until is null or claimed_until <= :now)""")
                        .param("job", job.name())
                        .param("now", at(now))
                        .param("until", at(now.plus(CLAIM)))
                        .update()
                > 0;
    }

    @Transactional
    public void ended(Job job, boolean failed, String said) {
        Instant now = clock.instant();
        database.sql("""
                update governance.job set claimed_until = null, ended_at = :now, next_at = :next, said = :said,
                    outcome = case when :failed then 'FAILED' else 'DONE' end,
                    failures = case when :failed then failures + 1 else 0 end
                where name = :job""")
                .param("job", job.name())
                .param("now", at(now))
                .param("next", at(now.plus(job.every())))
                .param("failed", failed)
                .param("said", said)
                .update();
    }

    @Transactional(readOnly = true)
    public List<JobRun> all() {
        return database.sql("select * from governance.job order by name")
                .query((row, number) -> run(row))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean peopleAreKnown() {
        return database.sql("select governance.knows_people()")
                .query(Boolean.class)
                .single();
    }

    private static JobRun run(ResultSet row) throws SQLException {
        return new JobRun(
                row.getString("name"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                instant(row.getTimestamp("ended_at")),
                "FAILED".equals(row.getString("outcome")),
                row.getString("said"),
                row.getInt("failures"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

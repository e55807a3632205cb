package org.turnstone.governance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;

/** Signs what the trail is now, for an agency to keep. */
@Service
public class AuditCheckpoints {
    private static final Logger LOG = LoggerFactory.getLogger(AuditCheckpoints.class);

    private final JdbcClient database;
    private final Access access;
    private final AuditTrail trail;
    private final AuditKey key;
    private final Clock clock;

    AuditCheckpoints(JdbcClient database, Access access, AuditTrail trail, AuditKey key, Clock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.key = key;
        this.clock = clock;
    }

    /** The agency's copy; that it was taken is the newest entry it covers. */
    @Transactional
    public AuditCheckpoint take() {
        Membership who = access.require(Activity.TAKE_CHECKPOINT);
        trail.record(AuditEntry.of(Operation.ADMINISTRATION, "Took a checkpoint of the audit trail", Set.of()));
        return sign(who).orElseThrow();
    }

    /** Signs and keeps; nothing is recorded, as nothing was done to anyone. Empty while the trail is. */
    @Transactional
    public Optional<AuditCheckpoint> sign() {
        return sign(Acting.required());
    }

    /** Those that were taken, newest first. */
    @Transactional(readOnly = true)
    public List<AuditCheckpoint> taken() {
        access.require(Activity.TAKE_CHECKPOINT);
        return database.sql("select * from governance.audit_checkpoint order by seq desc limit 100")
                .query((row, number) -> AuditCheckpoint.kept(row))
                .list();
    }

    /** In the caller's transaction. A key that cannot be read must not keep the privacy officer out. */
    void signIfPossible() {
        try {
            key.pair();
        } catch (IllegalStateException unusable) {
            LOG.error("No checkpoint was signed", unusable);
            return;
        }
        sign(Acting.required());
    }

    private Optional<AuditCheckpoint> sign(Membership who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return database.sql("select seq, hash from governance.audit_newest()")
                .query((row, number) -> AuditCheckpoint.signed(
                        who.partnership().value(), row.getLong("seq"), row.getString("hash"), now, key.pair()))
                .optional()
                .map(checkpoint -> kept(checkpoint));
    }

    private AuditCheckpoint kept(AuditCheckpoint checkpoint) {
        database.sql("insert into governance.audit_checkpoint values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        checkpoint.partnership(),
                        checkpoint.size(),
                        checkpoint.root(),
                        Timestamp.from(checkpoint.at()),
                        checkpoint.signature())
                .update();
        return checkpoint;
    }
}

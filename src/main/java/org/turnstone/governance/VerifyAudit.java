package org.turnstone.governance;

import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads every trail of an installation, as its owner, and follows each from its first entry to its last. */
public final class VerifyAudit {
    private static final int CHUNK = 1_000;
    private final JdbcTemplate owner;
    private final TransactionTemplate transaction;
    private final PublicKey key;

    /** One partnership's trail; no faults when it holds. */
    public record Finding(UUID partnership, long entries, List<String> faults) {}

    public VerifyAudit(DataSource ownerOfDatabase, AuditKey key) {
        this.owner = new JdbcTemplate(ownerOfDatabase);
        this.owner.setFetchSize(CHUNK);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(ownerOfDatabase));
        this.key = key.pair().getPublic();
    }

    /** @param copies checkpoints that agencies kept; those in the database are used as well */
    public List<Finding> verify(List<AuditCheckpoint> copies) {
        return transaction.execute(status -> {
            Map<UUID, AuditChain.Head> heads = heads();
            Map<UUID, List<AuditCheckpoint>> kept = checkpoints(copies);
            Map<UUID, AuditChain> chains = new LinkedHashMap<>();
            heads.keySet().forEach(id -> chains.put(id, chain(id, kept)));
            kept.keySet().forEach(id -> chains.computeIfAbsent(id, unknown -> chain(id, kept)));
            owner.query(ENTRIES, row -> {
                AuditRow entry = entry(row);
                chains.computeIfAbsent(entry.partnership(), id -> chain(id, kept))
                        .follow(entry);
            });
            List<Finding> findings = new ArrayList<>();
            chains.forEach((id, chain) -> findings.add(new Finding(id, chain.size(), chain.faults(heads.get(id)))));
            return findings;
        });
    }

    private AuditChain chain(UUID partnership, Map<UUID, List<AuditCheckpoint>> kept) {
        return new AuditChain(partnership, kept.getOrDefault(partnership, List.of()), key);
    }

    private Map<UUID, AuditChain.Head> heads() {
        Map<UUID, AuditChain.Head> heads = new HashMap<>();
        owner.query("select partnership_id, seq, encode(hash, 'hex') as hash from governance.audit_head", row -> {
            heads.put(
                    row.getObject("partnership_id", UUID.class),
                    new AuditChain.Head(row.getLong("seq"), row.getString("hash")));
        });
        return heads;
    }

    private Map<UUID, List<AuditCheckpoint>> checkpoints(List<AuditCheckpoint> copies) {
        Map<UUID, List<AuditCheckpoint>> kept = new HashMap<>();
        copies.forEach(copy -> kept.computeIfAbsent(copy.partnership(), id -> new ArrayList<>())
                .add(copy));
        owner.query("select * from governance.audit_checkpoint", row -> {
            AuditCheckpoint own = AuditCheckpoint.kept(row);
            kept.computeIfAbsent(own.partnership(), id -> new ArrayList<>()).add(own);
        });
        return kept;
    }

    private static AuditRow entry(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getObject("partnership_id", UUID.class),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("operation"),
                row.getString("what"),
                row.getObject("membership_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("agency"),
                row.getString("role"),
                row.getString("reason"),
                row.getString("subjects_digest"),
                row.getString("detail_digest"),
                row.getString("previous"),
                row.getString("hash"),
                List.of((UUID[]) row.getArray("subjects").getArray()),
                detail(row));
    }

    private static AuditRow.@Nullable Detail detail(ResultSet row) throws SQLException {
        String salt = row.getString("salt");
        return salt == null ? null : new AuditRow.Detail(salt, row.getString("detail"));
    }

    private static final String ENTRIES = """
            select e.partnership_id, e.seq, e.at, e.operation, e.what, e.membership_id, e.staff_id, e.agency, e.role,
                   e.reason, encode(e.subjects_digest, 'hex') as subjects_digest,
                   encode(e.detail_digest, 'hex') as detail_digest, encode(e.previous, 'hex') as previous,
                   encode(e.hash, 'hex') as hash,
                   array(select s.person_id from governance.audit_subject s
                         where s.partnership_id = e.partnership_id and s.seq = e.seq) as subjects,
                   encode(d.salt, 'hex') as salt, d.detail::text as detail
            from governance.audit_entry e
            left join governance.audit_detail d on d.partnership_id = e.partnership_id and d.seq = e.seq
            order by e.partnership_id, e.seq""";
}

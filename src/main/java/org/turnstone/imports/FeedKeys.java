package org.turnstone.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.StaffId;

/** Keys by which an agency's own system brings its files in. A key is shown once; only its digest is kept. */
@Service
public class FeedKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final JdbcClient database;
    private final Access access;
    private final FeedPrincipals principals;
    private final Memberships memberships;
    private final AuditTrail trail;
    private final Clock clock;

    FeedKeys(
            JdbcClient database,
            Access access,
            FeedPrincipals principals,
            Memberships memberships,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.principals = principals;
        this.memberships = memberships;
        this.trail = trail;
        this.clock = clock;
    }

    /** A key as it is remembered. */
    public record FeedKey(
            UUID id,
            AgencyCode agency,
            String use,
            String issuedBy,
            Instant issuedAt,
            Optional<Instant> usedAt,
            Optional<Instant> withdrawnAt) {}

    /** @return the key, which nobody can be told again */
    @Transactional
    public String issue(AgencyCode agency, String use) {
        Membership by = access.require(Activity.KEEP_FEED_KEYS);
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String key = "turnstone-" + HexFormat.of().formatHex(secret);
        database.sql("""
                insert into imports.feed_key (key_id, partnership_id, agency, staff_id, digest, use, issued_by, issued_at)
                values (:id, :partnership, :agency, :staff, :digest, :use, :by, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("partnership", by.partnership().value())
                .param("agency", agency.value())
                .param("staff", principals.of(by.partnership(), agency).value())
                .param("digest", digest(key))
                .param("use", use)
                .param("by", by.staffName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(AuditEntry.of(Operation.ADMINISTRATION, "Issued a feed key to " + agency.value(), Set.of())
                .with(Map.of("use", use)));
        return key;
    }

    /** Files sent with it are refused from now on. */
    @Transactional
    public void withdraw(UUID key) {
        access.require(Activity.KEEP_FEED_KEYS);
        String agency = database.sql("""
                update imports.feed_key set withdrawn_at = :at where key_id = :key and withdrawn_at is null
                returning agency
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", key)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        trail.record(AuditEntry.of(Operation.ADMINISTRATION, "Withdrew a feed key of " + agency, Set.of()));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<FeedKey> all() {
        access.require(Activity.KEEP_FEED_KEYS);
        return database.sql("select * from imports.feed_key order by issued_at desc, key_id")
                .query((row, number) -> key(row))
                .list();
    }

    /** The agency's feed that a live key stands for. */
    @Transactional
    public Optional<Membership> holder(String key) {
        return database.sql("select imports.feed_of_key(:digest, :at)")
                .param("digest", digest(key.strip()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .flatMap(
                        staff -> memberships.liveOf(new StaffId(staff)).stream().findFirst());
    }

    private static FeedKey key(ResultSet row) throws SQLException {
        return new FeedKey(
                row.getObject("key_id", UUID.class),
                new AgencyCode(row.getString("agency")),
                row.getString("use"),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

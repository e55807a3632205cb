package org.turnstone.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Outcome.Saved;

/** Each showing of a form: whose, which form, and what came of it. */
@Component
class FormTokens {
    /** How long a showing is good for, and how long what was typed is kept. */
    static final Duration LIFE = Duration.ofHours(24);

    /**
     * @param outcome where sending it led; null while it has not been sent with success
     * @param sent the digest of what was sent with success
     */
    record Showing(
            UUID token,
            PartnershipId partnership,
            StaffId staff,
            String path,
            @Nullable String outcome,
            @Nullable String notice,
            @Nullable String sent) {
        private static final String COLUMNS = "token, partnership_id, staff_id, path, outcome, notice, sent";

        /** Whether it has been sent with success, and with other contents than these. */
        boolean wasSentOtherwise(String path, Map<String, List<String>> typed) {
            return outcome != null
                    && !SentDigest.of(token.toString(), path, typed).equals(sent);
        }

        static Showing from(ResultSet row, int number) throws SQLException {
            return new Showing(
                    row.getObject("token", UUID.class),
                    new PartnershipId(row.getObject("partnership_id", UUID.class)),
                    new StaffId(row.getObject("staff_id", UUID.class)),
                    row.getString("path"),
                    row.getString("outcome"),
                    row.getString("notice"),
                    row.getString("sent"));
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    FormTokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    String issue(SignedIn who, String path) {
        forgetOld();
        UUID token = UUID.randomUUID();
        database.sql("""
                        insert into site.form_token (token, partnership_id, staff_id, path, issued_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(token, who.partnership().value(), who.staff().value(), path, now())
                .update();
        return token.toString();
    }

    Optional<Showing> find(@Nullable String token) {
        return read(token)
                .flatMap(id -> database.sql(
                                "select " + Showing.COLUMNS + " from site.form_token where token = ? and issued_at > ?")
                        .params(id, now().minus(LIFE))
                        .query(Showing::from)
                        .optional());
    }

    /** Waits for another sending of the same showing to end; only for the person it was shown to. */
    Optional<Showing> lock(@Nullable String token, SignedIn who) {
        return read(token)
                .flatMap(id -> database.sql(
                                "select " + Showing.COLUMNS
                                        + " from site.form_token where token = ? and partnership_id = ? and staff_id = ? and issued_at > ? for update")
                        .params(id, who.partnership().value(), who.staff().value(), now().minus(LIFE))
                        .query(Showing::from)
                        .optional());
    }

    void settle(UUID token, Form form, Saved saved) {
        database.sql("""
                        update site.form_token set outcome = :outcome, notice = :notice, sent = :sent
                        where token = :token
                        """)
                .param("sent", SentDigest.of(token.toString(), form.path(), form.typed()))
                .param("outcome", saved.location())
                .param("notice", saved.notice())
                .param("token", token)
                .update();
    }

    private void forgetOld() {
        database.sql("""
                        delete from site.form_token where token in (
                          select token from site.form_token where issued_at <= ? limit 100 for update skip locked)
                        """).param(now().minus(LIFE)).update();
    }

    private static Optional<UUID> read(@Nullable String token) {
        try {
            return token == null ? Optional.empty() : Optional.of(UUID.fromString(token));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.turnstone.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/**
 * Consents to share what an agency holds of someone's health or treatment, kept by those of it who treat. That
 * there is one tells that somebody is treated, so nobody else reads them.
 */
@Service
public class Consents {
    private final JdbcClient database;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Consents(JdbcClient database, Access access, AuditTrail trail, Clock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** The category for which whoever acts may ask for consent. */
    @Transactional(readOnly = true)
    public Category mine() {
        Membership who = access.require(Activity.RECORD_CONSENT);
        return who.role() == Role.DIP_WORKER ? Category.TREATMENT : Category.HEALTH;
    }

    /** The agency whose records are shared under a consent of whoever acts: their own. */
    @Transactional(readOnly = true)
    public AgencyCode holder() {
        return access.require(Activity.RECORD_CONSENT).agency();
    }

    /** Newest first. Whoever shows them records the look. */
    @Transactional(readOnly = true)
    public List<Consent> of(PersonId person) {
        access.require(Activity.RECORD_CONSENT);
        return database.sql("""
                select c.*, coalesce(s.name, '') as recorded_by_name
                from governance.consent c left join partnership.staff s on s.staff_id = c.recorded_by
                where c.person_id = ? order by c.from_day desc, c.agency, c.consent_id""")
                .param(person.value())
                .query((row, number) -> consent(row))
                .list();
    }

    /** @param agency who may be shown it: another than the one that holds it */
    @Transactional
    public void record(PersonId person, AgencyCode agency, Period period, String evidence) {
        Membership who = access.require(Activity.RECORD_CONSENT);
        Category category = mine();
        if (agency.equals(who.agency())) {
            throw new IllegalArgumentException("an agency needs no consent to its own records");
        }
        database.sql("""
                insert into governance.consent (consent_id, partnership_id, person_id, category, holder, agency, from_day,
                    to_day, evidence, recorded_by, recorded_at)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        who.partnership().value(),
                        person.value(),
                        category.name(),
                        who.agency().value(),
                        agency.value(),
                        period.from(),
                        Objects.requireNonNull(period.to(), "a consent has an end"),
                        evidence,
                        who.staff().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(AuditEntry.of(Operation.COLLECTION, "Recorded a consent", Set.of(person))
                .with(Map.of("category", category.name(), "agency", agency.value(), "period", period.toString())));
    }

    /**
     * From this moment on nothing more is shown under it.
     *
     * @throws NotFound when it is not in force any more, or not this reader's to withdraw
     */
    @Transactional
    public void withdraw(PersonId person, UUID consent, String words) {
        Membership who = access.require(Activity.RECORD_CONSENT);
        int withdrawn = database.sql("""
                update governance.consent set withdrawn_at = ?, withdrawn_by = ?, withdrawn_words = ?
                where consent_id = ? and person_id = ? and withdrawn_at is null""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), who.staff().value(), words, consent, person.value())
                .update();
        if (withdrawn == 0) {
            throw new NotFound();
        }
        trail.record(AuditEntry.of(Operation.ALTERATION, "Recorded that a consent is withdrawn", Set.of(person))
                .with(Map.of("consent", consent.toString(), "words", words)));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Consent(
                row.getObject("consent_id", UUID.class),
                Category.valueOf(row.getString("category")),
                new AgencyCode(row.getString("agency")),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getString("evidence"),
                row.getString("recorded_by_name"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_words"));
    }
}

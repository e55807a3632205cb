package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.StaffId;

/** How links made without asking have turned out between agencies, and which of them may be made without a number. */
@Service
public class AutomaticLinks {
    private final JdbcClient database;

    AutomaticLinks(JdbcClient database) {
        this.database = database;
    }

    /** @param undone those that somebody took apart again */
    public record Made(AgencyCode one, AgencyCode other, int links, int undone) {}

    /** A sign-off in force. */
    public record InForce(
            AgencyCode one,
            AgencyCode other,
            LinkOrder order,
            int sampled,
            int wrong,
            LocalDate from,
            StaffId proposedBy,
            StaffId confirmedBy) {}

    /** Links of a record to a person who has another agency's record, both of which whoever asks may see. */
    @Transactional(readOnly = true)
    public List<Made> made() {
        return database.sql("select one, other, links, undone from person.links_made() order by one, other")
                .query((row, number) -> new Made(
                        new AgencyCode(row.getString("one")),
                        new AgencyCode(row.getString("other")),
                        row.getInt("links"),
                        row.getInt("undone")))
                .list();
    }

    @Transactional(readOnly = true)
    public List<InForce> inForce() {
        return database.sql("""
                select distinct on (one_agency, other_agency) * from person.sign_off
                where withdrawn_at is null and from_day <= partnership.today()
                order by one_agency, other_agency, signed_at desc, sign_off_id
                """).query((row, number) -> inForce(row)).list();
    }

    private static InForce inForce(ResultSet row) throws SQLException {
        return new InForce(
                new AgencyCode(row.getString("one_agency")),
                new AgencyCode(row.getString("other_agency")),
                new LinkOrder(row.getDouble("threshold"), row.getDouble("lead"), row.getDouble("review")),
                row.getInt("sampled"),
                row.getInt("wrong"),
                row.getObject("from_day", LocalDate.class),
                new StaffId(row.getObject("proposed_by", UUID.class)),
                new StaffId(row.getObject("confirmed_by", UUID.class)));
    }

    /** Written by the act that has the word of both, in the place of what was in force for this pair. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signOff(Membership second, InForce signed, String reason, Instant at) {
        withdraw(second, signed.one(), signed.other(), "Another sign-off took its place", at);
        database.sql("""
                insert into person.sign_off (sign_off_id, partnership_id, one_agency, other_agency, threshold, lead, review,
                                             sampled, wrong, from_day, proposed_by, confirmed_by, reason,
                                             signed_at)
                values (gen_random_uuid(), :partnership, :one, :other, :threshold, :lead, :review, :sampled, :wrong, :from,
                        :proposed, :confirmed, :reason, :at)
                """)
                .param("partnership", second.partnership().value())
                .param("one", signed.one().value())
                .param("other", signed.other().value())
                .param("threshold", signed.order().threshold())
                .param("lead", signed.order().lead())
                .param("review", signed.order().review())
                .param("sampled", signed.sampled())
                .param("wrong", signed.wrong())
                .param("from", signed.from())
                .param("proposed", signed.proposedBy().value())
                .param("confirmed", signed.confirmedBy().value())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One alone may take it back, at once: all is for the data steward again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withdraw(Membership by, AgencyCode one, AgencyCode other, String reason, Instant at) {
        return database.sql("""
                update person.sign_off set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason
                where one_agency = :one and other_agency = :other and withdrawn_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.staff().value())
                .param("reason", reason)
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }
}

package org.turnstone.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.StaffId;

/** Readings of who belongs where today. */
@Service
public class Memberships {
    private final JdbcClient database;

    Memberships(JdbcClient database) {
        this.database = database;
    }

    /** The memberships of one member of staff that are live today, oldest first; asked anew on every request. */
    @Transactional(readOnly = true)
    public List<Membership> liveOf(StaffId staff) {
        return database.sql("select * from partnership.live_memberships(?)")
                .param(staff.value())
                .query((row, number) -> membership(row))
                .list();
    }

    /** The live membership of a named job of a partnership; whoever asks belongs to the same partnership. */
    @Transactional(readOnly = true)
    public Optional<Membership> job(PartnershipId partnership, Role job) {
        return database.sql("""
                select l.* from partnership.membership m, partnership.live_memberships(m.staff_id) l
                where m.partnership_id = ? and m.role = ? and l.membership_id = m.membership_id
                order by l.from_day, l.membership_id limit 1
                """)
                .param(partnership.value())
                .param(job.name())
                .query((row, number) -> membership(row))
                .optional();
    }

    /** The live memberships of a named job, one of each partnership; asked when nobody has signed in. */
    @Transactional(readOnly = true)
    public List<Membership> jobs(Role job) {
        return database.sql("""
                select distinct on (l.partnership_id) l.*
                from partnership.live_jobs(:job) j, partnership.live_memberships(j.staff_id) l
                where l.role = :job order by l.partnership_id, l.from_day, l.membership_id
                """)
                .param("job", job.name())
                .query((row, number) -> membership(row))
                .list();
    }

    /** In whose name the work that nobody asks for is begun: one in each partnership. Nobody needs to act to ask. */
    @Transactional(readOnly = true)
    public List<Membership> housekeepers() {
        return database.sql("select * from partnership.housekeepers()")
                .query((row, number) -> membership(row))
                .list();
    }

    static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new MembershipId(row.getObject("membership_id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("staff_name"),
                new PartnershipId(row.getObject("partnership_id", UUID.class)),
                row.getString("partnership_name"),
                new AgencyCode(row.getString("agency")),
                row.getString("agency_name"),
                Regime.valueOf(row.getString("regime")),
                Role.valueOf(row.getString("role")),
                row.getObject("team_id", UUID.class),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)));
    }
}

package org.turnstone.imports;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;

/** Who brings in files that an agency's own system sends: {@code feed:POLICE}, which can do nothing else. */
@Component
class FeedPrincipals {
    private static final int YEARS = 50;

    private final JdbcClient database;
    private final Clock clock;

    FeedPrincipals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Made with the first key, or the first file in its folder; its membership can be ended like any other. */
    @Transactional
    StaffId of(PartnershipId partnership, AgencyCode agency) {
        String ref = "feed:" + agency.value();
        int made = database.sql("""
                insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email, kind)
                select :staff, :partnership, code, :ref, 'Feed of ' || name, '', 'feed' from partnership.agency
                where partnership_id = :partnership and code = :agency
                on conflict (partnership_id, agency, staff_ref) do nothing
                """)
                .param("staff", UUID.randomUUID())
                .param("partnership", partnership.value())
                .param("ref", ref)
                .param("agency", agency.value())
                .update();
        StaffId staff = new StaffId(database.sql("""
                select staff_id from partnership.staff
                where partnership_id = :partnership and agency = :agency and staff_ref = :ref
                """)
                .param("partnership", partnership.value())
                .param("agency", agency.value())
                .param("ref", ref)
                .query(UUID.class)
                .single());
        if (made == 1) {
            database.sql("""
                    insert into partnership.membership (membership_id, partnership_id, staff_id, agency, role, from_day, to_day)
                    values (:id, :partnership, :staff, :agency, :role, :from::date, :to::date)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("partnership", partnership.value())
                    .param("staff", staff.value())
                    .param("agency", agency.value())
                    .param("role", Role.FEED.name())
                    .param("from", London.today(clock).toString())
                    .param("to", London.today(clock).plusYears(YEARS).toString())
                    .update();
        }
        return staff;
    }
}

package org.turnstone.partnership;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;

/** What the agencies of the partnership of whoever acts are called, in the order of their names. */
@Service
public class AgencyNames {
    private final JdbcClient database;

    AgencyNames(JdbcClient database) {
        this.database = database;
    }

    public record AgencyName(AgencyCode code, String name) {}

    /** Those that go on today, for whoever is to choose one. */
    @Transactional(readOnly = true)
    public List<AgencyName> going() {
        return database.sql("""
                select code, name from partnership.agency
                where partnership_id = partnership.my_partnership() and (to_day is null or partnership.today() < to_day)
                order by name
                """)
                .query((row, number) -> new AgencyName(new AgencyCode(row.getString("code")), row.getString("name")))
                .list();
    }

    /** Those that have ended among them: history names them. */
    @Transactional(readOnly = true)
    public List<AgencyName> all() {
        return database.sql("""
                select code, name from partnership.agency
                where partnership_id = partnership.my_partnership() order by name
                """)
                .query((row, number) -> new AgencyName(new AgencyCode(row.getString("code")), row.getString("name")))
                .list();
    }
}

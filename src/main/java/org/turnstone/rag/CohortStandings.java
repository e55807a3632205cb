package org.turnstone.rag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** Readings of how the whole cohort stands, at the cost of what a list counts and orders by. */
@Service
public class CohortStandings {
    private final JdbcTemplate database;

    CohortStandings(JdbcTemplate database) {
        this.database = database;
    }

    /** Everyone on the cohort on a day whom the reader may be shown by a record, in no order. */
    @Transactional(readOnly = true)
    public List<CohortStanding> on(LocalDate day) {
        return database.query("select * from rag.cohort_on(?)", (row, number) -> standing(row, day), day);
    }

    private static CohortStanding standing(ResultSet row, LocalDate day) throws SQLException {
        String status = row.getString("status");
        String lead = row.getString("lead_agency");
        return new CohortStanding(
                new PersonId(row.getObject("person_id", UUID.class)),
                day,
                status == null ? null : RagStatus.valueOf(status),
                row.getObject("status_from", LocalDate.class),
                row.getObject("custody_from", LocalDate.class),
                lead == null ? null : new AgencyCode(lead));
    }
}

package org.turnstone.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** Readings of doubtful records that are settled and have not gone in since, for the import job. */
@Service
public class SettledRecords {
    private final JdbcClient database;

    SettledRecords(JdbcClient database) {
        this.database = database;
    }

    /** Of the partnership of whoever acts, the oldest first. */
    @Transactional(readOnly = true)
    public List<RecordSettled> all() {
        return database.sql("""
                select partnership_id, owner_agency, person_ref, settled_as, settled_by, settled_reason from person.doubt
                where settled_at is not null order by settled_at, doubt_id
                """)
                .query((row, number) -> new RecordSettled(
                        new PartnershipId(row.getObject("partnership_id", UUID.class)),
                        new AgencyCode(row.getString("owner_agency")),
                        row.getString("person_ref"),
                        Optional.ofNullable(row.getObject("settled_as", UUID.class))
                                .map(PersonId::new),
                        new StaffId(row.getObject("settled_by", UUID.class)),
                        row.getString("settled_reason")))
                .list();
    }
}

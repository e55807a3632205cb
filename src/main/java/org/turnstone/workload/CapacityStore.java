package org.turnstone.workload;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Membership;

/** The table of what has been set. */
@Component
class CapacityStore {
    private final JdbcTemplate database;

    CapacityStore(JdbcTemplate database) {
        this.database = database;
    }

    void set(Membership by, UUID id, Capacity said) {
        database.update(
                "insert into workload.capacity values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                by.partnership().value(),
                said.of().kind().name(),
                said.of().code(),
                said.places(),
                said.from(),
                said.reason(),
                said.by(),
                by.staff().value(),
                said.at().atOffset(ZoneOffset.UTC));
    }

    /** All that was ever set, the latest day first. */
    List<Capacity> all() {
        return database.query(
                "select * from workload.capacity order by from_day desc, recorded_at desc",
                (row, number) -> new Capacity(
                        new Part(Part.Kind.valueOf(row.getString("kind")), row.getString("code")),
                        row.getObject("places", Integer.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("set_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
    }
}

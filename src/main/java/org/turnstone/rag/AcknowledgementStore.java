package org.turnstone.rag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.NewRow;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;

/** The table of acknowledgements. */
@Component
class AcknowledgementStore {
    static final String TABLE = "rag.acknowledgement";

    private static final String ADD = """
            insert into rag.acknowledgement select * from jsonb_populate_recordset(null::rag.acknowledgement, ?::jsonb)""";

    private final JdbcTemplate database;

    AcknowledgementStore(JdbcTemplate database) {
        this.database = database;
    }

    /** Adds what a manager said, as their agency's, and as closely guarded as the spell is. */
    void say(Membership by, Acknowledgement said, RagSpells.Kept spell) {
        NewRow row = new NewRow()
                .with("claim_id", said.id())
                .with("partnership_id", by.partnership().value())
                .with("person_id", said.person().value())
                .with("owner_agency", by.agency())
                .with("category", spell.category())
                .with("handling", spell.handling())
                .with("feed", RagSettings.SCREEN)
                .with("source_ref", said.id())
                .with("source_updated_at", said.at())
                .with("recorded_at", said.at())
                .with("withdrawn", false)
                .with("status", said.status())
                .with("from_day", said.from())
                .with("reason", said.reason())
                .with("set_by", said.by())
                .with("said_by", by.staff().value());
        NewRow.addAll(database, ADD, List.of(row));
    }

    /** Those in force, the earliest first. */
    List<Acknowledgement> of(Collection<PersonId> people) {
        return database.query("""
                select * from rag.acknowledgement
                where person_id = any (?) and superseded_at is null and not withdrawn
                order by recorded_at, claim_id""", (row, number) -> acknowledgement(row), (Object)
                people.stream().map(PersonId::value).toArray(UUID[]::new));
    }

    void erase(PersonId person) {
        database.update("delete from rag.acknowledgement where person_id = ?", person.value());
    }

    /** When records moved, a claim is said anew of the other person; when it was first said stays in its source. */
    private static Acknowledgement acknowledgement(ResultSet row) throws SQLException {
        return new Acknowledgement(
                row.getObject("claim_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                RagStatus.valueOf(row.getString("status")),
                row.getObject("from_day", LocalDate.class),
                row.getString("reason"),
                row.getString("set_by"),
                row.getObject("source_updated_at", OffsetDateTime.class).toInstant());
    }
}

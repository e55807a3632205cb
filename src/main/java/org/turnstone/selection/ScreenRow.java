package org.turnstone.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.turnstone.governance.Category;
import org.turnstone.imports.NewRow;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;

/** The columns of a claim that someone makes at a screen, as their agency's. */
final class ScreenRow {
    /** Written for the coordinator and the panel, so for every agency under the agreement, whoever writes it. */
    private static final Category CATEGORY = Category.CORE;

    private static final String FEED = "screen";

    private ScreenRow() {}

    static NewRow of(Membership by, PersonId person, UUID id, Instant at) {
        return new NewRow()
                .with("claim_id", UUID.randomUUID())
                .with("partnership_id", by.partnership().value())
                .with("person_id", person.value())
                .with("owner_agency", by.agency())
                .with("category", CATEGORY)
                .with("feed", FEED)
                .with("source_ref", id)
                .with("source_updated_at", at)
                .with("recorded_at", at)
                .with("withdrawn", false)
                .with("said_by", by.staff().value());
    }

    static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    static UUID nomination(ResultSet row) throws SQLException {
        return row.getObject("nomination", UUID.class);
    }

    /** When it was said; when records moved, a claim is said anew of the other person and recorded later. */
    static Instant at(ResultSet row) throws SQLException {
        return row.getObject("source_updated_at", OffsetDateTime.class).toInstant();
    }
}

package org.turnstone.rag;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.imports.Claims;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.RowReader;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** The table of settings. */
@Component
class RagSettings {
    static final String SCREEN = "screen";

    private static final String SUPERSEDE = """
            update rag.setting set superseded_at = ?
            where partnership_id = ? and owner_agency = ? and feed = ? and source_ref = any (?) and superseded_at is null
            returning person_id""";

    private static final String ADD = """
            insert into rag.setting select * from jsonb_populate_recordset(null::rag.setting, ?::jsonb)""";

    private final JdbcTemplate database;

    RagSettings(JdbcTemplate database) {
        this.database = database;
    }

    Set<PersonId> add(Delivery delivery, List<ImportedRow> rows, Function<RowReader, NewRow> columns) {
        return Claims.add(database, SUPERSEDE, ADD, delivery, rows, columns);
    }

    /** Adds what someone said at a screen, as the statement of their agency. */
    void say(Membership by, PersonId person, Category category, RagSetting said) {
        NewRow row = new NewRow()
                .with("claim_id", said.id())
                .with("partnership_id", by.partnership().value())
                .with("person_id", person.value())
                .with("owner_agency", by.agency())
                .with("category", category)
                .with("feed", SCREEN)
                .with("source_ref", said.id())
                .with("source_updated_at", said.recordedAt())
                .with("recorded_at", said.recordedAt())
                .with("withdrawn", false)
                .with("status", said.status())
                .with("from_day", said.from())
                .with("until_day", said.until())
                .with("grounds", said.grounds())
                .with("reason", said.reason())
                .with("set_by", said.setBy())
                .with("said_by", by.staff().value());
        NewRow.addAll(database, ADD, List.of(row));
    }

    /** Marks a setting as superseded; false when it is so already, or not this reader's to see. */
    boolean supersede(UUID setting, Instant at) {
        return database.update(
                        "update rag.setting set superseded_at = ? where claim_id = ? and superseded_at is null",
                        Claims.at(at),
                        setting)
                == 1;
    }

    /** What was said and in force, as known at a moment. */
    List<RagClaim> inForce(Collection<PersonId> people, OffsetDateTime known) {
        return database.query(
                """
                select * from rag.setting
                where person_id = any (?) and not withdrawn
                  and recorded_at <= ? and (superseded_at is null or superseded_at > ?)""",
                (row, number) -> claim(row),
                people.stream().map(PersonId::value).toArray(UUID[]::new),
                known,
                known);
    }

    /** Those of these settings that are in force now. */
    List<RagClaim> inForceOf(Collection<UUID> settings) {
        return database.query(
                "select * from rag.setting where claim_id = any (?) and not withdrawn and superseded_at is null",
                (row, number) -> claim(row),
                (Object) settings.toArray(UUID[]::new));
    }

    /** Everything ever said of a person, superseded and withdrawn included, the newest first. */
    List<RagClaim> all(PersonId person) {
        return database.query("""
                select * from rag.setting where person_id = ?
                order by from_day desc, recorded_at desc, source_updated_at desc, claim_id""", (row, number) -> claim(row), person.value());
    }

    void erase(PersonId person) {
        database.update("delete from rag.setting where person_id = ?", person.value());
    }

    /** Two statements of one day stand in the order in which they were made, which for an extract its agency knows. */
    private static RagClaim claim(ResultSet row) throws SQLException {
        Claim claim = Claim.of(row);
        Array grounds = row.getArray("grounds");
        UUID saidBy = row.getObject("said_by", UUID.class);
        return new RagClaim(
                claim,
                new RagSetting(
                        claim.id(),
                        RagStatus.valueOf(row.getString("status")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        List.of((String[]) grounds.getArray()),
                        row.getString("reason"),
                        row.getString("set_by"),
                        claim.sourceUpdatedAt(),
                        claim.feed().equals(SCREEN) ? London.dayOf(claim.sourceUpdatedAt()) : null),
                saidBy == null ? null : new StaffId(saidBy));
    }
}

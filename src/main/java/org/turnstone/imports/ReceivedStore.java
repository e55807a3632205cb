package org.turnstone.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.ReceivedClaims.ReceivedClaim;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of claims whose rooms are not built yet. */
@Component
class ReceivedStore {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcTemplate database;
    private final JsonMapper json;

    ReceivedStore(JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The version before is marked as superseded, whomever it was about; both stay. */
    void add(ReceivedKind kind, Delivery delivery, List<ImportedRow> rows) {
        database.update(
                """
                update imports.received_claim set superseded_at = ?
                where partnership_id = ? and owner_agency = ? and feed = ? and kind = ? and source_ref = any (?)
                  and superseded_at is null""",
                Claims.at(delivery.recordedAt()),
                delivery.partnership().value(),
                delivery.agency().value(),
                delivery.feed(),
                kind.name(),
                rows.stream().map(ImportedRow::sourceRef).toArray(String[]::new));
        NewRow.addAll(
                database,
                """
                insert into imports.received_claim
                select claim_id, partnership_id, person_id, owner_agency, category, handling, feed, source_ref,
                       source_updated_at, recorded_at, superseded_at, withdrawn, kind, happened_on, content::jsonb
                from jsonb_to_recordset(?::jsonb) as r(claim_id uuid, partnership_id uuid, person_id uuid,
                    owner_agency text, category text, handling text, feed text, source_ref text,
                    source_updated_at timestamptz, recorded_at timestamptz, superseded_at timestamptz,
                    withdrawn boolean, kind text, happened_on date, content text)""",
                rows.stream()
                        .map(row -> Claims.columns(delivery, row).with(own(kind, row)))
                        .toList());
    }

    private NewRow own(ReceivedKind kind, ImportedRow row) {
        Map<String, String> said = new TreeMap<>();
        kind.columns()
                .forEach(column -> row.values()
                        .textIfAny(column.name())
                        .ifPresent(value -> said.put(
                                column.name(),
                                column.form() == Column.Form.CODE ? Column.code(value) : column.plain(value))));
        LocalDate happened =
                row.values().timeIfAny(kind.happened()).map(London::dayOf).orElse(null);
        return new NewRow()
                .with("kind", kind.name())
                .with("happened_on", happened)
                .with("content", json.writeValueAsString(said));
    }

    /** What is claimed and in force, the newest event first. */
    List<ReceivedClaim> inForce(Collection<PersonId> people, List<String> kinds) {
        return database.query(
                """
                select * from imports.received_claim
                where person_id = any (?) and kind = any (?) and superseded_at is null and not withdrawn
                order by kind, happened_on desc, owner_agency, source_ref""",
                (row, number) -> claim(row),
                people.stream().map(PersonId::value).toArray(UUID[]::new),
                kinds.toArray(String[]::new));
    }

    /** What was claimed and in force at a moment. */
    List<ReceivedClaim> asKnownAt(PersonId person, String kind, Instant moment) {
        return database.query(
                """
                select * from imports.received_claim
                where person_id = ? and kind = ? and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
                  and not withdrawn
                order by owner_agency, source_ref""", (row, number) -> claim(row), person.value(), kind, Claims.at(moment), Claims.at(moment));
    }

    private ReceivedClaim claim(ResultSet row) throws SQLException {
        return new ReceivedClaim(
                Claim.of(row),
                row.getString("kind"),
                row.getObject("happened_on", LocalDate.class),
                json.readValue(row.getString("content"), VALUES));
    }
}

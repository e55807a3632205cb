package org.turnstone.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.SaidAtScreen;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** The table of nominations. */
@Component
class NominationStore implements SaidAtScreen {
    private static final String ADD = """
            insert into selection.nomination
            select * from jsonb_populate_recordset(null::selection.nomination, ?::jsonb)""";

    private static final String IN_FORCE = """
            select * from selection.nomination where superseded_at is null and not withdrawn""";

    private final JdbcTemplate database;

    NominationStore(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public ClaimTable claims() {
        return new ClaimTable("selection.nomination");
    }

    void say(Membership by, UUID id, Nominating said, Instant at) {
        NewRow row = ScreenRow.of(by, said.person(), id, at)
                .with("route", said.route())
                .with("why", said.why())
                .with("harms", said.harms().stream().map(HarmJudged::harm).toList())
                .with("grades", said.harms().stream().map(HarmJudged::grade).toList())
                .with(
                        "evidence",
                        said.harms().stream().map(HarmJudged::evidence).toList())
                .with("adds", said.adds())
                .with("objectives", said.objectives())
                .with("timescale", said.timescale())
                .with("sponsor", said.sponsor())
                .with("wild_reason", said.wildReason())
                .with("youth_agrees", said.youthAgrees())
                .with("set_by", by.words());
        NewRow.addAll(database, ADD, List.of(row));
    }

    Optional<Nomination> of(UUID id) {
        return database
                .query(IN_FORCE + " and source_ref = ?", (row, number) -> nomination(row), id.toString())
                .stream()
                .findFirst();
    }

    List<Nomination> of(PersonId person) {
        return database.query(
                IN_FORCE + " and person_id = ? order by source_updated_at",
                (row, number) -> nomination(row),
                person.value());
    }

    /** The earliest first. */
    List<Nomination> all() {
        return database.query(IN_FORCE + " order by source_updated_at, source_ref", (row, number) -> nomination(row));
    }

    void erase(PersonId person) {
        database.update("delete from selection.nomination where person_id = ?", person.value());
    }

    private static Nomination nomination(ResultSet row) throws SQLException {
        return new Nomination(
                Claim.of(row),
                row.getString("route"),
                row.getString("why"),
                harms(texts(row, "harms"), texts(row, "grades"), texts(row, "evidence")),
                row.getString("adds"),
                row.getString("objectives"),
                row.getString("timescale"),
                row.getString("sponsor"),
                row.getString("wild_reason"),
                row.getBoolean("youth_agrees"),
                row.getString("set_by"),
                new StaffId(row.getObject("said_by", UUID.class)));
    }

    private static List<HarmJudged> harms(String[] harms, String[] grades, String[] evidence) {
        return IntStream.range(0, harms.length)
                .mapToObj(at ->
                        new HarmJudged(Harm.valueOf(harms[at]), HarmJudged.Grade.valueOf(grades[at]), evidence[at]))
                .toList();
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}

package org.turnstone.rag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.SaidAtScreen;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;

/** The table of refused proposals. */
@Component
class RedRefusals implements SaidAtScreen {
    private static final String ADD = """
            insert into rag.red_refused select * from jsonb_populate_recordset(null::rag.red_refused, ?::jsonb)""";

    private final JdbcTemplate database;

    RedRefusals(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public ClaimTable claims() {
        return new ClaimTable("rag.red_refused");
    }

    /** Adds what an officer said, as their agency's, and as closely guarded as the fact that it answers. */
    void say(Membership by, RedRefusal said, Claim because) {
        NewRow row = new NewRow()
                .with("claim_id", said.id())
                .with("partnership_id", by.partnership().value())
                .with("person_id", said.person().value())
                .with("owner_agency", by.agency())
                .with("category", because.category())
                .with("handling", because.handling())
                .with("feed", RagSettings.SCREEN)
                .with("source_ref", said.id())
                .with("source_updated_at", said.at())
                .with("recorded_at", said.at())
                .with("withdrawn", false)
                .with("proposed_by", said.record())
                .with("reason", said.reason())
                .with("set_by", said.by())
                .with("said_by", by.staff().value());
        NewRow.addAll(database, ADD, List.of(row));
    }

    List<RedRefusal> of(Collection<PersonId> people) {
        return database.query("""
                select * from rag.red_refused
                where person_id = any (?) and superseded_at is null and not withdrawn
                order by recorded_at, claim_id""", (row, number) -> refusal(row), (Object)
                people.stream().map(PersonId::value).toArray(UUID[]::new));
    }

    void erase(PersonId person) {
        database.update("delete from rag.red_refused where person_id = ?", person.value());
    }

    /** When records moved, a claim is said anew of the other person; when it was first said stays in its source. */
    private static RedRefusal refusal(ResultSet row) throws SQLException {
        return new RedRefusal(
                row.getObject("claim_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("proposed_by", UUID.class),
                row.getString("reason"),
                row.getString("set_by"),
                row.getObject("source_updated_at", OffsetDateTime.class).toInstant());
    }
}

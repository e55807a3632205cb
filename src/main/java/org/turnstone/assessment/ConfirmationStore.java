package org.turnstone.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.Claims;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.SaidAtScreen;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;

/** The table of confirmed estimates. */
@Component
class ConfirmationStore implements SaidAtScreen {
    private static final String ADD = """
            insert into assessment.estimate_confirmation
            select * from jsonb_populate_recordset(null::assessment.estimate_confirmation, ?::jsonb)""";

    private final JdbcTemplate database;

    ConfirmationStore(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public ClaimTable claims() {
        return new ClaimTable("assessment.estimate_confirmation");
    }

    /** Open to every agency under the agreement, as is all that it was counted from. */
    void say(Membership by, Confirmation said) {
        var claim = new Claim(
                said.id(),
                said.person(),
                by.agency(),
                Category.CORE,
                null,
                "screen",
                said.id().toString(),
                said.at(),
                said.at(),
                null,
                false);
        NewRow row = Claims.columns(by.partnership(), claim)
                .with("record_digest", said.recordDigest())
                .with("coefficients", said.coefficients())
                .with("sanctions", said.sanctions())
                .with("first_on", said.firstOn())
                .with("follow_up_on", said.followUpOn())
                .with("offence", said.offence())
                .with("one_year", said.oneYear())
                .with("two_year", said.twoYear())
                .with("changes", said.changes())
                .with("reason", said.reason())
                .with("set_by", said.by())
                .with("said_by", by.staff().value());
        NewRow.addAll(database, ADD, List.of(row));
    }

    /** The latest of each person. */
    Map<PersonId, Confirmation> latest(Collection<PersonId> people) {
        Map<PersonId, Confirmation> latest = new HashMap<>();
        database.query("""
                select * from assessment.estimate_confirmation
                where person_id = any (?) and superseded_at is null and not withdrawn
                order by source_updated_at, claim_id""", (row, number) -> confirmation(row), (Object)
                        people.stream().map(PersonId::value).toArray(UUID[]::new))
                .forEach(one -> latest.put(one.person(), one));
        return latest;
    }

    void erase(PersonId person) {
        database.update("delete from assessment.estimate_confirmation where person_id = ?", person.value());
    }

    /** When records moved, a claim is said anew of the other person; when it was first said stays in its source. */
    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getObject("claim_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("record_digest"),
                row.getString("coefficients"),
                row.getInt("sanctions"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("follow_up_on", LocalDate.class),
                row.getString("offence"),
                row.getInt("one_year"),
                row.getInt("two_year"),
                row.getString("changes"),
                row.getString("reason"),
                row.getObject("source_updated_at", OffsetDateTime.class).toInstant(),
                row.getString("set_by"));
    }
}

package org.turnstone.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.Transfer.Answer;
import org.turnstone.cohort.Transfer.Asked;
import org.turnstone.cohort.Transfer.Outcome;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.Claims;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.SaidAtScreen;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;

/** The table of transfers to other areas, all of them said at a screen. */
@Component
class TransferStore implements SaidAtScreen {
    private static final String TABLE = "cohort.transfer";

    private static final String ADD = """
            insert into cohort.transfer select * from jsonb_populate_recordset(null::cohort.transfer, ?::jsonb)""";

    private final JdbcTemplate database;

    TransferStore(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public ClaimTable claims() {
        return new ClaimTable(TABLE);
    }

    void say(Membership by, Transfer said) {
        Asked asked = said.asked();
        NewRow row = Claims.columns(by.partnership(), said.claim())
                .with("scheme", asked.scheme())
                .with("contact", asked.contact())
                .with("told", asked.told())
                .with("footing", asked.footing())
                .with("youth_asked", asked.youth())
                .with("asked_on", asked.on())
                .with("asked_by", asked.by())
                .with("said_by", by.staff().value());
        Answer answer = said.answer();
        if (answer != null) {
            row.with("outcome", answer.outcome().name())
                    .with("answered_on", answer.on())
                    .with("answered_by", answer.who())
                    .with("answer", answer.reason())
                    .with("set_by", answer.by());
        }
        NewRow.addAll(database, ADD, List.of(row));
    }

    /** @return false when something has taken its place already */
    boolean supersede(UUID claim, Instant at) {
        return database.update(
                        "update cohort.transfer set superseded_at = ? where claim_id = ? and superseded_at is null",
                        Claims.at(at),
                        claim)
                == 1;
    }

    /** Those in force, each as it stands, the one asked first before. */
    List<Transfer> of(Collection<PersonId> people) {
        return database.query("""
                select * from cohort.transfer
                where person_id = any (?) and superseded_at is null and not withdrawn
                order by asked_on, recorded_at, claim_id""", (row, number) -> transfer(row), (Object)
                people.stream().map(PersonId::value).toArray(UUID[]::new));
    }

    void erase(PersonId person) {
        database.update("delete from cohort.transfer where person_id = ?", person.value());
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                Claim.of(row),
                new Asked(
                        row.getString("scheme"),
                        row.getString("contact"),
                        row.getString("told"),
                        row.getString("footing"),
                        row.getString("youth_asked"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("asked_by")),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Answer(
                        Outcome.valueOf(outcome),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("answered_by"),
                        row.getString("answer"),
                        row.getString("set_by"));
    }
}

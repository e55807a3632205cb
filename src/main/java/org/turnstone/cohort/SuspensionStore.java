package org.turnstone.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.Claims;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.SaidAtScreen;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/** The table of suspensions, all of them said at a screen. */
@Component
class SuspensionStore implements SaidAtScreen {
    private static final String TABLE = "cohort.suspension";

    private static final String ADD = """
            insert into cohort.suspension select * from jsonb_populate_recordset(null::cohort.suspension, ?::jsonb)""";

    private final JdbcTemplate database;

    SuspensionStore(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public ClaimTable claims() {
        return new ClaimTable(TABLE);
    }

    void say(Membership by, Suspension said) {
        NewRow.addAll(
                database,
                ADD,
                List.of(Claims.columns(by.partnership(), said.claim())
                        .with("from_day", said.period().from())
                        .with("to_day", said.period().to())
                        .with("because", said.because().name())
                        .with("reason", said.reason())
                        .with("set_by", said.by())
                        .with("said_by", by.staff().value())));
    }

    /** All that last of this person: two were said where two records were one person. False when there was none. */
    boolean supersedeLasting(PersonId person, Instant at) {
        return database.update("""
                        update cohort.suspension
                        set superseded_at = ?
                        where person_id = ? and superseded_at is null and not withdrawn and to_day is null""", Claims.at(at), person.value()) > 0;
    }

    /** Those that last; of each person the one that began last. */
    Map<PersonId, Suspension> lasting(Collection<PersonId> people) {
        return database
                .query("""
                        select * from cohort.suspension
                        where person_id = any (?) and superseded_at is null and not withdrawn and to_day is null
                        order by from_day, recorded_at, claim_id""", (row, number) -> suspension(row), (Object)
                        people.stream().map(PersonId::value).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(one -> one.claim().person(), Function.identity(), (earlier, later) -> later));
    }

    void erase(PersonId person) {
        database.update("delete from cohort.suspension where person_id = ?", person.value());
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        return new Suspension(
                Claim.of(row),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                Suspension.Because.valueOf(row.getString("because")),
                row.getString("reason"),
                row.getString("set_by"));
    }
}

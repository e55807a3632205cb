package org.turnstone.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.Claim;
import org.turnstone.imports.Claims;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.RowReader;
import org.turnstone.imports.SourceOrder;
import org.turnstone.imports.SourceOrders;
import org.turnstone.shared.PersonId;

/** The table of what agencies say of assessments. */
@Component
class AssessmentStore {
    static final SourceOrder ORDER = SourceOrders.shipped("assessment", "assessment");

    private static final String SUPERSEDE = """
            update assessment.assessment_claim
            set superseded_at = ?
            where partnership_id = ? and owner_agency = ? and feed = ? and source_ref = any (?) and superseded_at is null
            returning person_id""";

    private static final String ADD = """
            insert into assessment.assessment_claim
            select * from jsonb_populate_recordset(null::assessment.assessment_claim, ?::jsonb)""";

    private final JdbcTemplate database;

    AssessmentStore(JdbcTemplate database) {
        this.database = database;
    }

    void add(Delivery delivery, List<ImportedRow> rows) {
        Claims.add(database, SUPERSEDE, ADD, delivery, rows, AssessmentStore::columns);
    }

    /** A row that is taken back need not say anything. */
    private static NewRow columns(RowReader row) {
        return new NewRow()
                .with("tool", row.textIfAny("tool").map(AssessmentTool::codeOf).orElse(null))
                .with("version", row.textIfAny("version").orElse(null))
                .with("stage", row.textIfAny("stage").orElse(null))
                .with("completed_on", row.dayIfAny("completed_on").orElse(null))
                .with("total", AssessmentRules.number(row, "total").orElse(null))
                .with("sections", row.textIfAny("sections").orElse(""))
                .with("one_year", AssessmentRules.number(row, "one_year").orElse(null))
                .with("two_year", AssessmentRules.number(row, "two_year").orElse(null))
                .with("band", row.textIfAny("band").orElse(null))
                .with("rosh", row.codeIfAny("rosh", Rosh.class).orElse(null));
    }

    /** What was claimed and in force, as known at a moment. */
    List<AssessmentClaim> claims(Collection<PersonId> people, OffsetDateTime known) {
        return database.query(
                """
                select * from assessment.assessment_claim
                where person_id = any (?) and not withdrawn
                  and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
                order by completed_on, claim_id""",
                (row, number) -> claim(row),
                people.stream().map(PersonId::value).toArray(UUID[]::new),
                known,
                known);
    }

    void erase(PersonId person) {
        database.update("delete from assessment.assessment_claim where person_id = ?", person.value());
    }

    private static AssessmentClaim claim(ResultSet row) throws SQLException {
        return new AssessmentClaim(
                Claim.of(row),
                row.getString("tool"),
                row.getString("version"),
                row.getString("stage"),
                row.getObject("completed_on", LocalDate.class),
                plain(row.getBigDecimal("total")),
                row.getString("sections"),
                plain(row.getBigDecimal("one_year")),
                plain(row.getBigDecimal("two_year")),
                row.getString("band"),
                Optional.ofNullable(row.getString("rosh")).map(Rosh::valueOf).orElse(null));
    }

    /** 57 and not 57.00, as agencies write it. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}

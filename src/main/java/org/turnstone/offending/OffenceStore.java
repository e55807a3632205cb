package org.turnstone.offending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Category;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.imports.Claims;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.RowReader;
import org.turnstone.imports.SourceOrder;
import org.turnstone.imports.SourceOrders;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/** The tables of offences. */
@Component
class OffenceStore {
    static final SourceOrder ORDER = SourceOrders.shipped("offending", "disposal");

    private static final String SUPERSEDE = """
            update offending.offence_claim set superseded_at = ?
            where partnership_id = ? and owner_agency = ? and feed = ? and source_ref = any (?) and superseded_at is null
            returning person_id""";

    private static final String ADD = """
            insert into offending.offence_claim select * from jsonb_populate_recordset(null::offending.offence_claim, ?::jsonb)""";

    private static final String KEEP = """
            insert into offending.disposal select * from jsonb_populate_recordset(null::offending.disposal, ?::jsonb)""";

    private final JdbcTemplate database;
    private final WorkOut facts;

    OffenceStore(JdbcTemplate database, WorkOut facts) {
        this.database = database;
        this.facts = facts;
    }

    Set<PersonId> add(Delivery delivery, List<ImportedRow> rows) {
        return Claims.add(database, SUPERSEDE, ADD, delivery, rows, OffenceStore::columns);
    }

    private static NewRow columns(RowReader row) {
        return new NewRow()
                .with("offence_date", row.day("offence_date"))
                .with(
                        "offence_code",
                        OffenceCode.read(row.text("offence_code")).orElseThrow().value())
                .with("disposal", row.code("disposal", Disposal.class))
                .with("charged_on", row.dayIfAny("charged_on").orElse(null))
                .with("disposed_on", row.dayIfAny("disposed_on").orElse(null))
                .with("sentence", row.textIfAny("sentence").orElse(null))
                .with("court", row.textIfAny("court").orElse(null))
                .with("breach", row.yes("breach"));
    }

    /** Works the facts of these people out anew and answers those for whom they changed. */
    Set<PersonId> workOut(PartnershipId partnership, Set<PersonId> people) {
        return facts.fromAllClaims(people, () -> replace(partnership, people));
    }

    private Set<PersonId> replace(PartnershipId partnership, Set<PersonId> people) {
        Map<PersonId, List<OffenceClaim>> claims = claims(people, Claims.NOW).stream()
                .collect(Collectors.groupingBy(claim -> claim.claim().person()));
        Map<PersonId, List<OffenceDisposal>> known =
                disposals(people).stream().collect(Collectors.groupingBy(OffenceDisposal::person));
        Set<PersonId> changed = people.stream()
                .filter(person -> !OffenceDisposal.of(claims.getOrDefault(person, List.of()), ORDER)
                        .equals(known.getOrDefault(person, List.of())))
                .collect(Collectors.toUnmodifiableSet());
        database.update("delete from offending.disposal where person_id = any (?)", (Object) keys(changed));
        NewRow.addAll(
                database,
                KEEP,
                changed.stream()
                        .flatMap(person -> OffenceDisposal.of(claims.getOrDefault(person, List.of()), ORDER).stream())
                        .map(disposal -> row(partnership, disposal))
                        .toList());
        return changed;
    }

    private static NewRow row(PartnershipId partnership, OffenceDisposal fact) {
        return new NewRow()
                .with("partnership_id", partnership.value())
                .with("person_id", fact.person().value())
                .with("owner_agency", fact.agency())
                .with("category", fact.category())
                .with("handling", fact.handling())
                .with("offence_date", fact.offenceDate())
                .with("code_class", fact.code().codeClass())
                .with("offence_code", fact.code().value())
                .with("disposal", fact.disposal())
                .with("charged_on", fact.chargedOn())
                .with("disposed_on", fact.disposedOn())
                .with("sentence", fact.sentence())
                .with("court", fact.court())
                .with("breach", fact.breach())
                .with("proven", fact.isProven())
                .with("custodial", fact.isCustodial());
    }

    /** What was claimed and in force, as known at a moment. */
    List<OffenceClaim> claims(Collection<PersonId> people, OffsetDateTime known) {
        return database.query("""
                select * from offending.offence_claim
                where person_id = any (?) and not withdrawn
                  and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
                order by offence_date, claim_id""", (row, number) -> claim(row), keys(people), known, known);
    }

    List<OffenceDisposal> disposals(Collection<PersonId> people) {
        return database.query("""
                select * from offending.disposal where person_id = any (?)
                order by person_id, offence_date, code_class""", (row, number) -> disposal(row), (Object) keys(people));
    }

    void erase(PersonId person) {
        database.update("delete from offending.disposal where person_id = ?", person.value());
        database.update("delete from offending.offence_claim where person_id = ?", person.value());
    }

    private static UUID[] keys(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static OffenceClaim claim(ResultSet row) throws SQLException {
        return new OffenceClaim(
                Claim.of(row),
                row.getObject("offence_date", LocalDate.class),
                new OffenceCode(row.getString("offence_code")),
                Disposal.valueOf(row.getString("disposal")),
                row.getObject("charged_on", LocalDate.class),
                row.getObject("disposed_on", LocalDate.class),
                row.getString("sentence"),
                row.getString("court"),
                row.getBoolean("breach"));
    }

    private static OffenceDisposal disposal(ResultSet row) throws SQLException {
        return new OffenceDisposal(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("offence_date", LocalDate.class),
                new OffenceCode(row.getString("offence_code")),
                Disposal.valueOf(row.getString("disposal")),
                row.getObject("charged_on", LocalDate.class),
                row.getObject("disposed_on", LocalDate.class),
                row.getString("sentence"),
                row.getString("court"),
                row.getBoolean("breach"),
                new AgencyCode(row.getString("owner_agency")),
                Category.valueOf(row.getString("category")),
                row.getString("handling"));
    }
}

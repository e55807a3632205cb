package org.turnstone.supervision;

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
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/** The tables of custody. */
@Component
class CustodyStore {
    static final SourceOrder ORDER = SourceOrders.shipped("supervision", "custody");

    private static final String SUPERSEDE = """
            update supervision.custody_claim set superseded_at = ?
            where partnership_id = ? and owner_agency = ? and feed = ? and source_ref = any (?) and superseded_at is null
            returning person_id""";

    private static final String ADD = """
            insert into supervision.custody_claim select * from jsonb_populate_recordset(null::supervision.custody_claim, ?::jsonb)""";

    private static final String KEEP = """
            insert into supervision.custody_spell select * from jsonb_populate_recordset(null::supervision.custody_spell, ?::jsonb)""";

    private final JdbcTemplate database;
    private final WorkOut facts;

    CustodyStore(JdbcTemplate database, WorkOut facts) {
        this.database = database;
        this.facts = facts;
    }

    Set<PersonId> add(Delivery delivery, List<ImportedRow> rows) {
        return Claims.add(database, SUPERSEDE, ADD, delivery, rows, CustodyStore::columns);
    }

    private static NewRow columns(RowReader row) {
        return new NewRow()
                .with("reason", row.code("reason", CustodyReason.class))
                .with("received_on", row.day("received_on"))
                .with("sentence_days", row.numberIfAny("sentence_days").orElse(null))
                .with("expected_release", row.dayIfAny("expected_release").orElse(null))
                .with("released_on", row.dayIfAny("released_on").orElse(null))
                .with("prison", row.textIfAny("prison").orElse(null));
    }

    /**
     * Works the facts of these people out anew and answers those for whom they changed, or for whom what everybody may see may
     * have, which the facts need not tell.
     */
    Set<PersonId> workOut(PartnershipId partnership, Set<PersonId> people) {
        return facts.fromAllClaims(people, () -> replace(partnership, people));
    }

    private Set<PersonId> replace(PartnershipId partnership, Set<PersonId> people) {
        Map<PersonId, List<CustodyClaim>> claims = claims(people, Claims.NOW).stream()
                .collect(Collectors.groupingBy(claim -> claim.claim().person()));
        Map<PersonId, List<CustodySpell>> known =
                spells(people).stream().collect(Collectors.groupingBy(CustodySpell::person));
        Set<PersonId> changed = people.stream()
                .filter(person -> !CustodySpell.of(claims.getOrDefault(person, List.of()), ORDER)
                        .equals(known.getOrDefault(person, List.of())))
                .collect(Collectors.toUnmodifiableSet());
        database.update("delete from supervision.custody_spell where person_id = any (?)", (Object) keys(changed));
        NewRow.addAll(
                database,
                KEEP,
                changed.stream()
                        .flatMap(person -> CustodySpell.of(claims.getOrDefault(person, List.of()), ORDER).stream())
                        .map(spell -> row(partnership, spell))
                        .toList());
        return people.stream()
                .filter(person -> changed.contains(person)
                        || claims.getOrDefault(person, List.of()).stream()
                                .anyMatch(claim -> !claim.claim().isOpenToAll()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static NewRow row(PartnershipId partnership, CustodySpell spell) {
        return new NewRow()
                .with("partnership_id", partnership.value())
                .with("person_id", spell.person().value())
                .with("owner_agency", spell.agency())
                .with("category", spell.category())
                .with("handling", spell.handling())
                .with("reason", spell.reason())
                .with("from_day", spell.period().from())
                .with("to_day", spell.period().to())
                .with("sentence_days", spell.sentenceDays())
                .with("expected_release", spell.expectedRelease())
                .with("prison", spell.prison());
    }

    /** What was claimed and in force, as known at a moment. */
    List<CustodyClaim> claims(Collection<PersonId> people, OffsetDateTime known) {
        return database.query("""
                select * from supervision.custody_claim
                where person_id = any (?) and not withdrawn
                  and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
                order by received_on, claim_id""", (row, number) -> claim(row), keys(people), known, known);
    }

    static Map<PersonId, List<CustodySpell>> workedOut(List<CustodyClaim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.claim().person(),
                        Collectors.collectingAndThen(Collectors.toList(), ofOne -> CustodySpell.of(ofOne, ORDER))));
    }

    List<CustodySpell> spells(Collection<PersonId> people) {
        return database.query(
                "select * from supervision.custody_spell where person_id = any (?) order by person_id, from_day",
                (row, number) -> spell(row),
                (Object) keys(people));
    }

    List<CustodySpell> spellsOn(Collection<PersonId> people, LocalDate day) {
        return database.query("""
                select * from supervision.custody_spell
                where person_id = any (?) and from_day <= ? and (to_day is null or ? < to_day)""", (row, number) -> spell(row), keys(people), day, day);
    }

    void erase(PersonId person) {
        database.update("delete from supervision.custody_spell where person_id = ?", person.value());
        database.update("delete from supervision.custody_claim where person_id = ?", person.value());
    }

    private static UUID[] keys(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static CustodyClaim claim(ResultSet row) throws SQLException {
        return new CustodyClaim(
                Claim.of(row),
                CustodyReason.valueOf(row.getString("reason")),
                new Period(
                        row.getObject("received_on", LocalDate.class), row.getObject("released_on", LocalDate.class)),
                row.getObject("sentence_days", Integer.class),
                row.getObject("expected_release", LocalDate.class),
                row.getString("prison"));
    }

    private static CustodySpell spell(ResultSet row) throws SQLException {
        return new CustodySpell(
                new PersonId(row.getObject("person_id", UUID.class)),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                CustodyReason.valueOf(row.getString("reason")),
                row.getObject("sentence_days", Integer.class),
                row.getObject("expected_release", LocalDate.class),
                row.getString("prison"),
                new AgencyCode(row.getString("owner_agency")),
                Category.valueOf(row.getString("category")),
                row.getString("handling"));
    }
}

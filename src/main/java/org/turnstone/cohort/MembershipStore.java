package org.turnstone.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/** The tables of membership. */
@Component
class MembershipStore {
    static final SourceOrder ORDER = SourceOrders.shipped("cohort", "membership");

    private static final String SUPERSEDE = """
            update cohort.membership_claim set superseded_at = ?
            where partnership_id = ? and owner_agency = ? and feed = ? and source_ref = any (?) and superseded_at is null
            returning person_id""";

    private static final String ADD = """
            insert into cohort.membership_claim select * from jsonb_populate_recordset(null::cohort.membership_claim, ?::jsonb)""";

    private static final String KEEP = """
            insert into cohort.membership select * from jsonb_populate_recordset(null::cohort.membership, ?::jsonb)""";

    private final JdbcTemplate database;
    private final WorkOut facts;

    MembershipStore(JdbcTemplate database, WorkOut facts) {
        this.database = database;
        this.facts = facts;
    }

    Set<PersonId> add(Delivery delivery, List<ImportedRow> rows) {
        return Claims.add(database, SUPERSEDE, ADD, delivery, rows, MembershipStore::columns);
    }

    private static NewRow columns(RowReader row) {
        return new NewRow()
                .with("adopted_on", row.day("adopted_on"))
                .with("nominated_on", row.dayIfAny("nominated_on").orElse(null))
                .with("exited_on", row.dayIfAny("exited_on").orElse(null))
                .with("cohort_category", row.textIfAny("category").orElse(null))
                .with("strand", row.codeIfAny("strand", Strand.class).orElse(null))
                .with("reason", row.textIfAny("reason").orElse(null));
    }

    /** Adds what someone entered at a screen, as the statement of their agency. */
    void say(Membership by, MembershipClaim said) {
        NewRow row = Claims.columns(by.partnership(), said.claim())
                .with("adopted_on", said.period().from())
                .with("nominated_on", said.nominatedOn())
                .with("exited_on", said.period().to())
                .with("cohort_category", said.category())
                .with("strand", said.strand())
                .with("reason", said.reason())
                .with("said_by", by.staff().value())
                .with("decided_by", said.by());
        if (said.exit() != null) {
            ExitColumns.add(row, said.exit());
        }
        NewRow.addAll(database, ADD, List.of(row));
    }

    /** False when it is superseded already, or not this reader's to see. */
    boolean supersede(UUID claim, Instant at) {
        return database.update(
                        "update cohort.membership_claim set superseded_at = ? where claim_id = ? and superseded_at is null",
                        Claims.at(at),
                        claim)
                == 1;
    }

    /** Works the facts of these people out anew and answers those for whom they changed. */
    Set<PersonId> workOut(PartnershipId partnership, Set<PersonId> people) {
        return facts.fromAllClaims(people, () -> replace(partnership, people));
    }

    private Set<PersonId> replace(PartnershipId partnership, Set<PersonId> people) {
        Map<PersonId, List<MembershipClaim>> claims = claims(people, Claims.NOW).stream()
                .collect(Collectors.groupingBy(claim -> claim.claim().person()));
        Map<PersonId, List<CohortMember>> known =
                members(people).stream().collect(Collectors.groupingBy(CohortMember::person));
        Set<PersonId> changed = people.stream()
                .filter(person -> !CohortMember.of(claims.getOrDefault(person, List.of()), ORDER)
                        .equals(known.getOrDefault(person, List.of())))
                .collect(Collectors.toUnmodifiableSet());
        database.update("delete from cohort.membership where person_id = any (?)", (Object) keys(changed));
        NewRow.addAll(
                database,
                KEEP,
                changed.stream()
                        .flatMap(person -> CohortMember.of(claims.getOrDefault(person, List.of()), ORDER).stream())
                        .map(member -> row(partnership, member))
                        .toList());
        return changed;
    }

    private static NewRow row(PartnershipId partnership, CohortMember member) {
        return new NewRow()
                .with("partnership_id", partnership.value())
                .with("person_id", member.person().value())
                .with("owner_agency", member.agency())
                .with("category", member.category())
                .with("handling", member.handling())
                .with("from_day", member.period().from())
                .with("to_day", member.period().to())
                .with("nominated_on", member.nominatedOn())
                .with("cohort_category", member.cohortCategory())
                .with("strand", member.strand())
                .with("reason", member.reason());
    }

    /** What was claimed and in force, as known at a moment. */
    List<MembershipClaim> claims(Collection<PersonId> people, OffsetDateTime known) {
        return database.query("""
                select * from cohort.membership_claim
                where person_id = any (?) and not withdrawn
                  and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
                order by adopted_on, claim_id""", (row, number) -> claim(row), keys(people), known, known);
    }

    /** The same of everyone in the partnership. */
    List<MembershipClaim> claims(OffsetDateTime known) {
        return database.query("""
                select * from cohort.membership_claim
                where partnership_id = partnership.my_partnership() and not withdrawn
                  and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
                order by adopted_on, claim_id""", (row, number) -> claim(row), known, known);
    }

    Optional<Instant> firstRecorded() {
        return Optional.ofNullable(database.queryForObject("""
                        select min(recorded_at) from cohort.membership_claim
                        where partnership_id = partnership.my_partnership()""", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    List<CohortMember> members(Collection<PersonId> people) {
        return database.query(
                "select * from cohort.membership where person_id = any (?) order by person_id, from_day",
                (row, number) -> member(row),
                (Object) keys(people));
    }

    void erase(PersonId person) {
        database.update("delete from cohort.membership where person_id = ?", person.value());
        database.update("delete from cohort.membership_claim where person_id = ?", person.value());
    }

    private static UUID[] keys(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static MembershipClaim claim(ResultSet row) throws SQLException {
        return new MembershipClaim(
                Claim.of(row),
                new Period(row.getObject("adopted_on", LocalDate.class), row.getObject("exited_on", LocalDate.class)),
                row.getObject("nominated_on", LocalDate.class),
                row.getString("cohort_category"),
                strand(row.getString("strand")),
                row.getString("reason"),
                ExitColumns.exit(row),
                row.getString("decided_by"));
    }

    private static CohortMember member(ResultSet row) throws SQLException {
        return new CohortMember(
                new PersonId(row.getObject("person_id", UUID.class)),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getObject("nominated_on", LocalDate.class),
                row.getString("cohort_category"),
                strand(row.getString("strand")),
                row.getString("reason"),
                new AgencyCode(row.getString("owner_agency")),
                Category.valueOf(row.getString("category")),
                row.getString("handling"));
    }

    private static @Nullable Strand strand(@Nullable String name) {
        return name == null ? null : Strand.valueOf(name);
    }
}

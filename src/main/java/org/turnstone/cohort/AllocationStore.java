package org.turnstone.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.Allocation.Worker;
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
import org.turnstone.imports.Sourced;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.StaffNames;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** The tables of allocation. */
@Component
class AllocationStore {
    static final SourceOrder ORDER = SourceOrders.shipped("cohort", "allocation");

    private static final String SUPERSEDE = """
            update cohort.allocation_claim set superseded_at = ?
            where partnership_id = ? and owner_agency = ? and feed = ? and source_ref = any (?) and superseded_at is null
            returning person_id""";

    private static final String ADD = """
            insert into cohort.allocation_claim select * from jsonb_populate_recordset(null::cohort.allocation_claim, ?::jsonb)""";

    private static final String KEEP = """
            insert into cohort.allocation select * from jsonb_populate_recordset(null::cohort.allocation, ?::jsonb)""";

    private final JdbcTemplate database;
    private final WorkOut facts;
    private final StaffNames staffNames;
    private final AccessFollowsAllocation access;

    AllocationStore(JdbcTemplate database, WorkOut facts, StaffNames staffNames, AccessFollowsAllocation access) {
        this.database = database;
        this.facts = facts;
        this.staffNames = staffNames;
        this.access = access;
    }

    Set<PersonId> add(Delivery delivery, List<ImportedRow> rows) {
        return Claims.add(database, SUPERSEDE, ADD, delivery, rows, AllocationStore::columns);
    }

    private static NewRow columns(RowReader row) {
        return new NewRow()
                .with("lead_agency", AllocationsExtract.code(row))
                .with("from_day", row.day("from"))
                .with("to_day", row.dayIfAny("to").orElse(null))
                .with("lead_worker", row.textIfAny("lead_worker").orElse(null))
                .with("deputy", row.textIfAny("deputy").orElse(null));
    }

    /** Adds what someone entered at a screen, as the statement of their agency. */
    void say(Membership by, AllocationClaim said) {
        NewRow.addAll(
                database,
                ADD,
                List.of(Claims.columns(by.partnership(), said.claim())
                        .with("lead_agency", said.leadAgency())
                        .with("from_day", said.period().from())
                        .with("to_day", said.period().to())
                        .with("lead_worker", said.leadWorker())
                        .with("deputy", said.deputy())));
    }

    /** Whether what is said would be believed on its first day, among all that is claimed. */
    boolean wouldStand(AllocationClaim said) {
        PersonId person = said.claim().person();
        return facts.fromAllClaims(Set.of(person), () -> {
            List<AllocationClaim> all = new ArrayList<>(claims(Set.of(person), Claims.NOW));
            all.add(said);
            return Allocation.standing(all, ORDER, said.period().from())
                    .filter(said::equals)
                    .isPresent();
        });
    }

    /** Works the facts of these people out anew, lets access follow, and answers those for whom they changed. */
    Set<PersonId> workOut(PartnershipId partnership, Set<PersonId> people) {
        return facts.fromAllClaims(people, () -> replace(partnership, people));
    }

    private Set<PersonId> replace(PartnershipId partnership, Set<PersonId> people) {
        List<AllocationClaim> claims = claims(people, Claims.NOW);
        List<StaffName> staff = staffNames.all();
        Map<PersonId, List<Allocation>> said = workedOut(claims, staff);
        Map<PersonId, List<Allocation>> known =
                allocations(people).stream().collect(Collectors.groupingBy(Allocation::person));
        Set<PersonId> changed = people.stream()
                .filter(person -> !said.getOrDefault(person, List.of()).equals(known.getOrDefault(person, List.of())))
                .collect(Collectors.toUnmodifiableSet());
        List<Allocation> facts = changed.stream()
                .flatMap(person -> said.getOrDefault(person, List.of()).stream())
                .toList();
        database.update("delete from cohort.allocation where person_id = any (?)", (Object) keys(changed));
        NewRow.addAll(
                database,
                KEEP,
                facts.stream().map(fact -> row(partnership, fact)).toList());
        access.follow(
                partnership,
                people,
                said.values().stream().flatMap(List::stream).toList(),
                asTheirOwnAgencySees(claims, staff));
        return changed;
    }

    /** Who leads by what everybody under the agreement may see and what the worker's own agency says itself. */
    private static List<Allocation> asTheirOwnAgencySees(List<AllocationClaim> claims, List<StaffName> staff) {
        Set<AgencyCode> strict = claims.stream()
                .map(AllocationClaim::claim)
                .filter(claim -> !claim.isOpenToAll())
                .map(Claim::agency)
                .collect(Collectors.toUnmodifiableSet());
        return strict.isEmpty()
                ? List.of()
                : staff.stream()
                        .map(StaffName::agency)
                        .distinct()
                        .flatMap(own -> of(own, claims, staff).stream())
                        .toList();
    }

    private static List<Allocation> of(AgencyCode own, List<AllocationClaim> claims, List<StaffName> staff) {
        Set<StaffId> theirs = staff.stream()
                .filter(one -> one.agency().equals(own))
                .map(StaffName::id)
                .collect(Collectors.toUnmodifiableSet());
        List<AllocationClaim> seen = claims.stream()
                .filter(claim ->
                        claim.claim().isOpenToAll() || claim.claim().agency().equals(own))
                .toList();
        return workedOut(seen, staff).values().stream()
                .flatMap(List::stream)
                .map(one -> one.naming(theirs))
                .toList();
    }

    List<Sourced<AllocationClaim>> sourced(PersonId person) {
        return Allocation.sourced(claims(Set.of(person), Claims.NOW), ORDER, meaning(staffNames.all()));
    }

    private static Map<PersonId, List<Allocation>> workedOut(List<AllocationClaim> claims, List<StaffName> staff) {
        Allocation.Meaning meaning = meaning(staff);
        return claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.claim().person(),
                        Collectors.collectingAndThen(
                                Collectors.toList(), ofOne -> Allocation.of(ofOne, ORDER, meaning))));
    }

    /** Each name is looked up once, however many rows it is written in. */
    private static Allocation.Meaning meaning(List<StaffName> staff) {
        Map<List<String>, Worker> met = new HashMap<>();
        return (agency, written) -> met.computeIfAbsent(
                List.of(agency.value(), written),
                asked -> StaffNames.meant(staff, agency, written)
                        .map(one -> new Worker(one.name(), one.id()))
                        .orElse(new Worker(written, null)));
    }

    private static NewRow row(PartnershipId partnership, Allocation fact) {
        Worker lead = fact.leadWorker();
        Worker deputy = fact.deputy();
        return new NewRow()
                .with("partnership_id", partnership.value())
                .with("person_id", fact.person().value())
                .with("owner_agency", fact.agency())
                .with("category", fact.category())
                .with("handling", fact.handling())
                .with("from_day", fact.period().from())
                .with("to_day", fact.period().to())
                .with("lead_agency", fact.leadAgency())
                .with("lead_worker", lead == null ? null : lead.name())
                .with("lead_staff", staffKey(lead))
                .with("deputy", deputy == null ? null : deputy.name())
                .with("deputy_staff", staffKey(deputy));
    }

    private static @Nullable UUID staffKey(@Nullable Worker worker) {
        return worker == null || worker.staff() == null ? null : worker.staff().value();
    }

    /** What was claimed and in force, as known at a moment. */
    List<AllocationClaim> claims(Collection<PersonId> people, OffsetDateTime known) {
        return database.query("""
                select * from cohort.allocation_claim
                where person_id = any (?) and not withdrawn
                  and recorded_at <= ? and (superseded_at is null or superseded_at > ?)""", (row, number) -> claim(row), keys(people), known, known);
    }

    Map<PersonId, List<Allocation>> workedOut(Collection<PersonId> people, OffsetDateTime known) {
        List<AllocationClaim> claims = claims(people, known);
        return claims.isEmpty() ? Map.of() : workedOut(claims, staffNames.all());
    }

    List<Allocation> allocations(Collection<PersonId> people) {
        return database.query(
                "select * from cohort.allocation where person_id = any (?) order by person_id, from_day",
                (row, number) -> allocation(row),
                (Object) keys(people));
    }

    Set<StaffId> workersOn(LocalDate day) {
        return Set.copyOf(database.query("""
                select distinct worker from cohort.allocation, unnest(array[lead_staff, deputy_staff]) as worker
                where worker is not null and from_day <= ? and (to_day is null or ? < to_day)""", (row, number) -> new StaffId(row.getObject(1, UUID.class)), day, day));
    }

    /** Those of whom some agency says that day, in whatever way it writes the name, that one of these staff leads. */
    Set<PersonId> nameAsLead(Collection<StaffId> some, LocalDate day) {
        String[] written = staffNames.all().stream()
                .filter(one -> some.contains(one.id()))
                .flatMap(one -> Stream.of(one.reference(), one.name()))
                .toArray(String[]::new);
        return Set.copyOf(database.query(
                "select cohort.names_lead(array(select lower(name) from unnest(?::text[]) as name), ?)",
                (row, number) -> new PersonId(row.getObject(1, UUID.class)),
                written,
                day));
    }

    void erase(PersonId person) {
        database.update("delete from cohort.allocation where person_id = ?", person.value());
        database.update("delete from cohort.allocation_claim where person_id = ?", person.value());
    }

    private static UUID[] keys(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static AllocationClaim claim(ResultSet row) throws SQLException {
        return new AllocationClaim(
                Claim.of(row),
                new AgencyCode(row.getString("lead_agency")),
                period(row),
                row.getString("lead_worker"),
                row.getString("deputy"));
    }

    private static Allocation allocation(ResultSet row) throws SQLException {
        return new Allocation(
                new PersonId(row.getObject("person_id", UUID.class)),
                period(row),
                new AgencyCode(row.getString("lead_agency")),
                worker(row.getString("lead_worker"), row.getObject("lead_staff", UUID.class)),
                worker(row.getString("deputy"), row.getObject("deputy_staff", UUID.class)),
                new AgencyCode(row.getString("owner_agency")),
                Category.valueOf(row.getString("category")),
                row.getString("handling"));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
    }

    private static @Nullable Worker worker(@Nullable String name, @Nullable UUID staff) {
        return name == null ? null : new Worker(name, staff == null ? null : new StaffId(staff));
    }
}

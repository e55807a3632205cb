package org.turnstone.lockedcohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.CohortMember;
import org.turnstone.lockedcohort.LockedCohort.Retired;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/** The tables of locked cohorts. */
@Component
class LockedStore {
    private final JdbcTemplate database;

    LockedStore(JdbcTemplate database) {
        this.database = database;
    }

    /** @param lockedAs who it was when the cohort was locked; another than the person since a merge */
    record Line(PersonId person, PersonId lockedAs) {}

    /** @param records how many of the locked records were of people erased on the day */
    record Erased(LocalDate on, int people, int records) {}

    boolean isTaken(String name) {
        return !database.queryForList(
                        "select 1 from lockedcohort.locked_cohort where lower(name) = lower(?)", Integer.class, name)
                .isEmpty();
    }

    /** False when somebody else has locked one under the name meanwhile. */
    boolean add(Membership by, LockedCohort locked) {
        return database.update(
                        """
                        insert into lockedcohort.locked_cohort
                            (locked_cohort_id, partnership_id, name, as_at, people, purpose, locked_at, locked_by, said_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        locked.id(),
                        by.partnership().value(),
                        locked.name(),
                        locked.asAt(),
                        locked.people(),
                        locked.purpose(),
                        at(locked.at()),
                        locked.by(),
                        by.staff().value())
                == 1;
    }

    /** Each is guarded as the membership it rests on; nothing else of the membership is kept. */
    int addPeople(PartnershipId partnership, UUID locked, List<CohortMember> members) {
        return database.batchUpdate(
                        """
                        insert into lockedcohort.locked_person
                            (locked_cohort_id, locked_as, person_id, partnership_id, owner_agency, category, handling)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                        members.stream()
                                .map(member -> new @Nullable Object[] {
                                    locked,
                                    member.person().value(),
                                    member.person().value(),
                                    partnership.value(),
                                    member.agency().value(),
                                    member.category().name(),
                                    member.handling()
                                })
                                .toList())
                .length;
    }

    boolean retire(UUID id, Retired retired) {
        return database.update("""
                        update lockedcohort.locked_cohort
                        set retired_at = ?, retired_by = ?, retired_reason = ?
                        where locked_cohort_id = ? and retired_at is null""", at(retired.at()), retired.by(), retired.reason(), id) == 1;
    }

    /** Those in use first, each the latest day first. */
    List<LockedCohort> all() {
        return database.query("""
                select * from lockedcohort.locked_cohort
                order by retired_at is not null, as_at desc, locked_at desc, locked_cohort_id""", (row, number) -> locked(row));
    }

    Optional<LockedCohort> one(UUID id) {
        return database
                .query(
                        "select * from lockedcohort.locked_cohort where locked_cohort_id = ?",
                        (row, number) -> locked(row),
                        id)
                .stream()
                .findFirst();
    }

    /** Those of whom the reader may see that they were locked. */
    List<Line> lines(UUID locked) {
        return database.query(
                "select person_id, locked_as from lockedcohort.locked_person where locked_cohort_id = ?",
                (row, number) -> new Line(person(row, "person_id"), person(row, "locked_as")),
                locked);
    }

    /** Which of these people stand in it, as far as the reader may see. */
    Set<PersonId> locked(UUID locked, Set<PersonId> people) {
        return database
                .query(
                        """
                        select distinct person_id from lockedcohort.locked_person
                        where locked_cohort_id = ? and person_id = any (?)""",
                        (row, number) -> person(row, "person_id"),
                        locked,
                        people.stream().map(PersonId::value).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The earliest first. Whoever was erased in one go was one person. */
    List<Erased> erased(UUID locked) {
        return database.query(
                """
                select erased_on, count(distinct erased_in) as people, count(*) as records
                from lockedcohort.erased where locked_cohort_id = ? group by erased_on order by erased_on""",
                (row, number) -> new Erased(
                        row.getObject("erased_on", LocalDate.class), row.getInt("people"), row.getInt("records")),
                locked);
    }

    /** Who was locked and stands with one of these people now. */
    Set<PersonId> lockedAs(Set<PersonId> people) {
        return database
                .query(
                        "select distinct locked_as from lockedcohort.locked_person where person_id = any (?)",
                        (row, number) -> person(row, "locked_as"),
                        (Object) people.stream().map(PersonId::value).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param now by who they were when they were locked, who they are now */
    int follow(Map<PersonId, PersonId> now) {
        int followed = 0;
        for (Map.Entry<PersonId, PersonId> one : now.entrySet()) {
            followed += database.update(
                    """
                            update lockedcohort.locked_person
                            set person_id = ?
                            where locked_as = ? and person_id <> ?""",
                    one.getValue().value(),
                    one.getKey().value(),
                    one.getValue().value());
        }
        return followed;
    }

    /** What is left is that somebody was erased, and the day. */
    void erase(PersonId person, LocalDate on) {
        database.update("""
                        insert into lockedcohort.erased (erased_id, locked_cohort_id, partnership_id, erased_on, erased_in)
                        select gen_random_uuid(), p.locked_cohort_id, p.partnership_id, ?, pg_current_xact_id()::text
                        from lockedcohort.locked_person p join lockedcohort.locked_cohort l using (locked_cohort_id)
                        where p.person_id = ? or p.locked_as = ?""", on, person.value(), person.value());
        database.update(
                "delete from lockedcohort.locked_person where person_id = ? or locked_as = ?",
                person.value(),
                person.value());
    }

    private static LockedCohort locked(ResultSet row) throws SQLException {
        OffsetDateTime retired = row.getObject("retired_at", OffsetDateTime.class);
        return new LockedCohort(
                row.getObject("locked_cohort_id", UUID.class),
                row.getString("name"),
                row.getObject("as_at", LocalDate.class),
                row.getInt("people"),
                row.getString("purpose"),
                row.getObject("locked_at", OffsetDateTime.class).toInstant(),
                row.getString("locked_by"),
                retired == null
                        ? null
                        : new Retired(
                                retired.toInstant(), row.getString("retired_by"), row.getString("retired_reason")));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

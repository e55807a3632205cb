package org.turnstone.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** Who is kept out of one person's record by name, or alone let in. What is written here is in force at once. */
@Service
public class AccessLists {
    private final JdbcClient database;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    AccessLists(JdbcClient database, Access access, AuditTrail trail, Clock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** All that are in force today. */
    @Transactional
    public List<ListedStaff> all() {
        access.require(Activity.KEEP_LISTS);
        List<ListedStaff> listed =
                database.sql(IN_FORCE).query((row, number) -> listed(row)).list();
        trail.record(ListLook.STAFF_LISTS.at(people(listed)));
        return listed;
    }

    /** The reason goes into the erasable part of the trail: it may say what someone is to somebody. */
    @Transactional
    public void add(AccessList list, PersonId person, Collection<StaffId> staff, String reason) {
        Membership who = access.require(Activity.KEEP_LISTS);
        for (StaffId one : staff) {
            database.sql(list == AccessList.EXCLUSION ? ADD_EXCLUSION : ADD_RESTRICTION)
                    .param("partnership", who.partnership().value())
                    .param("person", person.value())
                    .param("staff", one.value())
                    .param("reason", reason)
                    .param("today", London.today(clock))
                    .update();
        }
        List<String> ids = staff.stream().map(one -> one.value().toString()).toList();
        trail.record(AuditEntry.of(Operation.ADMINISTRATION, list.question() + " of a record", Set.of(person))
                .with(Map.of("staff", String.join(" ", ids), "reason", reason)));
    }

    /** @throws NotFound when it is not in force any more */
    @Transactional
    public void end(AccessList list, UUID entry) {
        access.require(Activity.KEEP_LISTS);
        PersonId person = database.sql(list == AccessList.EXCLUSION ? END_EXCLUSION : END_RESTRICTION)
                .param("today", London.today(clock))
                .param("entry", entry)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
        trail.record(AuditEntry.of(
                Operation.ADMINISTRATION,
                "Ended: " + list.question().toLowerCase(java.util.Locale.UK),
                Set.of(person)));
    }

    private static Set<PersonId> people(List<ListedStaff> listed) {
        return listed.stream().map(ListedStaff::person).collect(java.util.stream.Collectors.toSet());
    }

    private static ListedStaff listed(ResultSet row) throws SQLException {
        return new ListedStaff(
                row.getObject("entry_id", UUID.class),
                AccessList.valueOf(row.getString("list")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("agency"),
                row.getString("reason"),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)));
    }

    private static final String IN_FORCE = """
            select l.*, s.name, a.name as agency
            from (select entry_id, 'EXCLUSION' as list, person_id, staff_id, reason, from_day, to_day
                  from governance.exclusion
                  union all
                  select entry_id, 'RESTRICTION', person_id, staff_id, reason, from_day, to_day
                  from governance.restriction) l
            join partnership.staff s on s.staff_id = l.staff_id
            join partnership.agency a on a.partnership_id = s.partnership_id and a.code = s.agency
            where l.from_day <= partnership.today() and (l.to_day is null or partnership.today() < l.to_day)
            order by l.person_id, l.list, s.name""";

    private static final String ADD_EXCLUSION = """
            insert into governance.exclusion (partnership_id, person_id, staff_id, reason, from_day)
            values (:partnership, :person, :staff, :reason, :today)
            on conflict (person_id, staff_id, from_day) do update set reason = excluded.reason, to_day = null""";

    private static final String ADD_RESTRICTION = """
            insert into governance.restriction (partnership_id, person_id, staff_id, reason, from_day)
            values (:partnership, :person, :staff, :reason, :today)
            on conflict (person_id, staff_id, from_day) do update set reason = excluded.reason, to_day = null""";

    private static final String END_EXCLUSION = """
            update governance.exclusion set to_day = :today
            where entry_id = :entry and (to_day is null or to_day > :today) returning person_id""";

    private static final String END_RESTRICTION = """
            update governance.restriction set to_day = :today
            where entry_id = :entry and (to_day is null or to_day > :today) returning person_id""";
}

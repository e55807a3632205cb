package org.turnstone.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.StaffId;

/** Readings of what the partnership's staff are called, to find whom an agency's row means. */
@Service
public class StaffNames {
    private final JdbcClient database;

    StaffNames(JdbcClient database) {
        this.database = database;
    }

    public record StaffName(StaffId id, AgencyCode agency, String agencyName, String reference, String name) {
        public String words() {
            return name + ", " + agencyName;
        }
    }

    /** All people who work for the partnership of whoever acts; jobs and feeds are not among them. */
    @Transactional(readOnly = true)
    public List<StaffName> all() {
        return database.sql("""
                select s.staff_id, s.agency, a.name as agency_name, s.staff_ref, s.name
                from partnership.staff s
                join partnership.agency a on a.partnership_id = s.partnership_id and a.code = s.agency
                where s.kind = 'person' and s.partnership_id = partnership.my_partnership()
                order by s.staff_id
                """).query((row, number) -> staffName(row)).list();
    }

    /** Those who work for the partnership today, in another role than this. */
    @Transactional(readOnly = true)
    public List<StaffName> atWorkBut(Role role) {
        return database.sql("""
                select s.staff_id, s.agency, a.name as agency_name, s.staff_ref, s.name
                from partnership.staff s
                join partnership.agency a on a.partnership_id = s.partnership_id and a.code = s.agency
                where s.kind = 'person' and s.partnership_id = partnership.my_partnership()
                  and exists (select from partnership.live_memberships(s.staff_id))
                  and not exists (select from partnership.live_memberships(s.staff_id) m where m.role = ?)
                order by s.staff_id
                """)
                .param(role.name())
                .query((row, number) -> staffName(row))
                .list();
    }

    /** Those who work for the partnership today in one of these roles. */
    @Transactional(readOnly = true)
    public List<StaffName> atWorkAs(Collection<Role> roles) {
        return database.sql("""
                select s.staff_id, s.agency, a.name as agency_name, s.staff_ref, s.name
                from partnership.staff s
                join partnership.agency a on a.partnership_id = s.partnership_id and a.code = s.agency
                where s.kind = 'person' and s.partnership_id = partnership.my_partnership()
                  and exists (select from partnership.live_memberships(s.staff_id) m where m.role = any (?))
                order by s.staff_id
                """)
                .param(roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, number) -> staffName(row))
                .list();
    }

    /**
     * Somebody who has left the partnership, or leaves.
     *
     * @param until the first day on which they do not work for it; none where they have left
     */
    public record Leaver(StaffName staff, @Nullable LocalDate until) {}

    /** Those of these staff who work for the partnership no longer than until a day, as far as is entered. */
    @Transactional(readOnly = true)
    public List<Leaver> leaving(Collection<StaffId> some, LocalDate day) {
        return database.sql("""
                select s.staff_id, s.agency, a.name as agency_name, s.staff_ref, s.name,
                       (select max(m.to_day) from partnership.live_memberships(s.staff_id) m) as until
                from partnership.staff s
                join partnership.agency a on a.partnership_id = s.partnership_id and a.code = s.agency
                where s.partnership_id = partnership.my_partnership() and s.staff_id = any (:some)
                  and not exists (select from partnership.live_memberships(s.staff_id) m where m.to_day > :day)
                order by s.staff_id
                """)
                .param("some", some.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> new Leaver(staffName(row), row.getObject("until", LocalDate.class)))
                .list();
    }

    /**
     * Whom a reference or a name means: within the agency first, then in the whole partnership, and only where it means
     * one person alone.
     */
    public static Optional<StaffName> meant(List<StaffName> staff, AgencyCode agency, String written) {
        Predicate<StaffName> ofAgency = one -> one.agency().equals(agency);
        Predicate<StaffName> byReference = one -> one.reference().equalsIgnoreCase(written.strip());
        Predicate<StaffName> byName = one -> one.name().equalsIgnoreCase(written.strip());
        return only(staff, ofAgency.and(byReference))
                .or(() -> only(staff, byReference))
                .or(() -> only(staff, ofAgency.and(byName)))
                .or(() -> only(staff, byName));
    }

    private static Optional<StaffName> only(List<StaffName> staff, Predicate<StaffName> asked) {
        List<StaffName> met = staff.stream().filter(asked).limit(2).toList();
        return met.size() == 1 ? Optional.of(met.getFirst()) : Optional.empty();
    }

    private static StaffName staffName(ResultSet row) throws SQLException {
        return new StaffName(
                new StaffId(row.getObject("staff_id", UUID.class)),
                new AgencyCode(row.getString("agency")),
                row.getString("agency_name"),
                row.getString("staff_ref"),
                row.getString("name"));
    }
}

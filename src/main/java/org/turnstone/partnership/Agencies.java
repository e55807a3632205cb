package org.turnstone.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;

/** The agencies of the partnership as their administrator keeps them, those that have ended among them. */
@Service
public class Agencies {
    private final JdbcClient database;
    private final StaffAccounts accounts;

    Agencies(JdbcClient database, StaffAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** Whom the others ask; both parts empty for nobody. */
    public record Contact(String name, String email) {
        public static final Contact NOBODY = new Contact("", "");

        public Contact {
            name = name.strip();
            email = email.strip();
        }

        public boolean isNobody() {
            return name.isEmpty() && email.isEmpty();
        }

        @Override
        public String toString() {
            return isNobody() ? "nobody" : name + " <" + email + ">";
        }
    }

    /**
     * @param staff how many people work for it today
     * @param endingWithIt how many memberships end on its last day, and do so still when it goes on longer
     */
    public record Agency(
            AgencyCode code,
            String name,
            Regime regime,
            Contact contact,
            Contact deputy,
            Standing standing,
            int staff,
            int endingWithIt) {
        public boolean isLengthenedBy(Ending ending) {
            LocalDate last = standing.until();
            return last != null
                    && ending.real()
                    && (ending.day() == null || ending.day().isAfter(last));
        }
    }

    /** Those that go on first, each by name. */
    @Transactional(readOnly = true)
    public List<Agency> all() {
        accounts.requireKeeper();
        return database.sql("""
                select a.*, c.name as contact, c.email as contact_email, d.name as deputy, d.email as deputy_email,
                       (select count(distinct m.staff_id) from partnership.membership m
                        join partnership.staff s on s.staff_id = m.staff_id and s.kind = 'person'
                        where m.partnership_id = a.partnership_id and m.agency = a.code and m.ended_at is null
                          and m.from_day <= partnership.today() and partnership.today() < m.to_day) as staff,
                       (select count(*) from partnership.membership m
                        join partnership.staff s on s.staff_id = m.staff_id and s.kind = 'person'
                        where m.partnership_id = a.partnership_id and m.agency = a.code and m.ended_at is null
                          and m.to_day = a.to_day) as ending_with_it
                from partnership.agency a
                left join partnership.staff c on c.staff_id = a.contact_staff
                left join partnership.staff d on d.staff_id = a.contact_deputy
                order by coalesce(a.to_day <= partnership.today(), false), lower(a.name), a.code
                """).query((row, number) -> agency(row)).list();
    }

    /** @return none where the partnership has no agency of this code */
    @Transactional(readOnly = true)
    public Optional<Agency> of(String code) {
        return all().stream().filter(one -> one.code().value().equals(code)).findFirst();
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                new AgencyCode(row.getString("code")),
                row.getString("name"),
                Regime.valueOf(row.getString("regime")),
                contact(row.getString("contact"), row.getString("contact_email")),
                contact(row.getString("deputy"), row.getString("deputy_email")),
                standing(row),
                row.getInt("staff"),
                row.getInt("ending_with_it"));
    }

    private static Contact contact(@Nullable String name, @Nullable String email) {
        return name == null || email == null ? Contact.NOBODY : new Contact(name, email);
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getInt("version"));
    }
}

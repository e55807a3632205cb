package org.turnstone.partnership;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;

/** Whom to ask at each agency of the partnership of whoever acts: its single point of contact. */
@Service
public class AgencyContacts {
    private final JdbcClient database;

    AgencyContacts(JdbcClient database) {
        this.database = database;
    }

    /** @param contact empty where the agency has named nobody */
    public record Contact(String agency, String contact) {}

    @Transactional(readOnly = true)
    public Map<AgencyCode, Contact> all() {
        Map<AgencyCode, Contact> contacts = new LinkedHashMap<>();
        database.sql("""
                select a.code, a.name, coalesce(s.name, d.name, '') as contact
                from partnership.agency a
                left join partnership.staff s on s.staff_id = a.contact_staff
                left join partnership.staff d on d.staff_id = a.contact_deputy
                where a.partnership_id = partnership.my_partnership()
                """).query(row -> {
            contacts.put(
                    new AgencyCode(row.getString("code")),
                    new Contact(row.getString("name"), row.getString("contact")));
        });
        return contacts;
    }
}

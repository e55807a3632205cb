package org.turnstone.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.WorkOut;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.AgencyCode;

/** How many rows wait behind each record that is not settled: counts alone, whatever the rows say. */
@Service
public class RowsBehind {
    private final JdbcClient database;
    private final WorkOut facts;

    RowsBehind(JdbcClient database, WorkOut facts) {
        this.database = database;
        this.facts = facts;
    }

    /** @param urgent whether an arrest or a time in custody is among them */
    public record Behind(int rows, boolean urgent) {
        public static final Behind NONE = new Behind(0, false);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RecordRef, Behind> all() {
        Map<RecordRef, Behind> behind = new HashMap<>();
        facts.fromAllClaims(Set.of(), () -> {
            database.sql("""
                    select agency, person_ref, count(*) as waiting, bool_or(kind in ('arrests', 'custody')) as urgent
                    from imports.waiting_row group by agency, person_ref
                    """).query(row -> {
                behind.put(
                        new RecordRef(new AgencyCode(row.getString("agency")), row.getString("person_ref")),
                        new Behind(row.getInt("waiting"), row.getBoolean("urgent")));
            });
            return behind;
        });
        return behind;
    }
}

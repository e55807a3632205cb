package org.turnstone.imports;

import java.util.Collection;
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

/** How many rows wait behind records that are not settled: counts alone, whatever the rows say. */
@Service
public class RowsBehind {
    private final JdbcClient database;
    private final WorkOut facts;

    RowsBehind(JdbcClient database, WorkOut facts) {
        this.database = database;
        this.facts = facts;
    }

    /** Behind each of these records that has any. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RecordRef, Integer> of(Collection<RecordRef> records) {
        Map<RecordRef, Integer> behind = new HashMap<>();
        return facts.fromAllClaims(Set.of(), () -> {
            database.sql("""
                    select w.agency, w.person_ref, count(*) as waiting
                    from unnest(:agencies, :refs) as k(agency, ref)
                    join imports.waiting_row w on w.agency = k.agency and w.person_ref = k.ref
                    where w.partnership_id = partnership.my_partnership()
                    group by w.agency, w.person_ref
                    """)
                    .param(
                            "agencies",
                            records.stream()
                                    .map(record -> record.agency().value())
                                    .toArray(String[]::new))
                    .param("refs", records.stream().map(RecordRef::personRef).toArray(String[]::new))
                    .query(row -> {
                        behind.put(
                                new RecordRef(new AgencyCode(row.getString("agency")), row.getString("person_ref")),
                                row.getInt("waiting"));
                    });
            return behind;
        });
    }

    /** Behind all of them together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int all() {
        return facts.fromAllClaims(
                Set.of(),
                () -> database.sql("select count(*) from imports.waiting_row")
                        .query(Integer.class)
                        .single());
    }
}

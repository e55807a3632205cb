package org.turnstone.person;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.WorkOut;
import org.turnstone.linkage.Veto;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PersonId;

/** What forbids making one person of two without a second person's word, over all records of both. */
@Service
public class Vetoes {
    private final RecordStore records;
    private final JdbcClient database;
    private final WorkOut facts;

    Vetoes(RecordStore records, JdbcClient database, WorkOut facts) {
        this.records = records;
        this.database = database;
        this.facts = facts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> between(PersonId one, PersonId other) {
        return facts.fromAllClaims(Set.of(), () -> {
            boolean madeUp = records.madeUp(Acting.required().partnership());
            return Weighed.vetoes(blocks(one), blocks(other), areDenied(one, other), madeUp).stream()
                    .sorted()
                    .map(Veto::words)
                    .toList();
        });
    }

    private List<PersonBlock> blocks(PersonId person) {
        return records.about(List.of(person)).stream().map(RecordSays::block).toList();
    }

    private boolean areDenied(PersonId one, PersonId other) {
        return database.sql("""
                select exists (
                    select 1 from person.record r
                    join person.identity_claim d on d.owner_agency = r.owner_agency and d.person_ref = r.person_ref
                    where d.kind = 'DENIED' and r.person_id in (:one, :other) and d.person_id in (:one, :other)
                      and d.person_id <> r.person_id)
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}

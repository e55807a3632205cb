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

/**
 * What forbids linking a doubtful record to someone without a second person's word, over all that is held of them now: what
 * was noted when the record came in may be out of date, or of somebody merged with them since.
 */
@Service
public class AgainstLink {
    private final RecordStore records;
    private final JdbcClient database;
    private final WorkOut facts;

    AgainstLink(RecordStore records, JdbcClient database, WorkOut facts) {
        this.records = records;
        this.database = database;
        this.facts = facts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> of(OpenDoubt doubt, PersonId person) {
        return facts.fromAllClaims(Set.of(), () -> {
            boolean madeUp = records.madeUp(Acting.required().partnership());
            List<PersonBlock> theirs = records.about(List.of(person)).stream()
                    .map(RecordSays::block)
                    .toList();
            return Weighed.vetoes(List.of(doubt.says()), theirs, isDenied(doubt.ref(), person), madeUp).stream()
                    .sorted()
                    .map(Veto::words)
                    .toList();
        });
    }

    /** Whether someone has said that the record is not about this person, or about anyone merged into them. */
    private boolean isDenied(RecordRef record, PersonId person) {
        return database.sql("""
                with recursive same as (
                    select :person::uuid as person_id
                    union
                    select m.person_id from person.move m join same s on m.to_person = s.person_id
                    where m.kind = 'MERGE' and m.undone_at is null)
                select exists (
                    select 1 from person.identity_claim d join same s on s.person_id = d.person_id
                    where d.owner_agency = :agency and d.person_ref = :ref and d.kind = 'DENIED' and not exists (
                        select 1 from person.identity_claim a
                        where a.owner_agency = d.owner_agency and a.person_ref = d.person_ref
                          and a.person_id = d.person_id and a.kind = 'ASSERTED' and a.claim_number > d.claim_number))
                """)
                .param("person", person.value())
                .param("agency", record.agency().value())
                .param("ref", record.personRef())
                .query(Boolean.class)
                .single();
    }
}

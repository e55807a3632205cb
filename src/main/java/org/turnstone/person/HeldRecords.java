package org.turnstone.person;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PersonId;

/** Readings of the records that make up a person, as far as whoever acts may be shown them. */
@Service
public class HeldRecords {
    private final RecordStore records;
    private final WorkOut facts;

    HeldRecords(RecordStore records, WorkOut facts) {
        this.records = records;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    public List<HeldRecord> of(PersonId person) {
        return records.about(List.of(person)).stream()
                .map(record -> new HeldRecord(record.recordId(), record.ref(), record.block(), record.saidAt()))
                .toList();
    }

    /** How many there are, those included that whoever acts may not be shown. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int count(PersonId person) {
        return facts.fromAllClaims(
                Set.of(), () -> records.about(List.of(person)).size());
    }

    /** Whether the partnership is made up, where letters that are never issued count as check letters. */
    @Transactional(readOnly = true)
    public boolean ofMadeUpPeople() {
        return records.madeUp(Acting.required().partnership());
    }
}

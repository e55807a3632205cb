package org.turnstone.person;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PersonId;

/** Readings of the records that make up a person, as far as whoever acts may be shown them. */
@Service
public class HeldRecords {
    private final RecordStore records;

    HeldRecords(RecordStore records) {
        this.records = records;
    }

    @Transactional(readOnly = true)
    public List<HeldRecord> of(PersonId person) {
        return records.about(List.of(person)).stream()
                .map(record -> new HeldRecord(record.recordId(), record.ref(), record.block(), record.saidAt()))
                .toList();
    }

    /** Whether the partnership is made up, where letters that are never issued count as check letters. */
    @Transactional(readOnly = true)
    public boolean ofMadeUpPeople() {
        return records.madeUp(Acting.required().partnership());
    }
}

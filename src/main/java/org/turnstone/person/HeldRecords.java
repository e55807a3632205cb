package org.turnstone.person;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        return records.about(List.of(person)).stream().map(HeldRecords::held).toList();
    }

    private static HeldRecord held(RecordSays record) {
        return new HeldRecord(record.recordId(), record.ref(), record.block(), record.saidAt());
    }

    /** A record as it stands, and whom it is about. */
    public record Standing(HeldRecord record, PersonId person) {}

    /** None where there is none that whoever acts may be shown. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(RecordRef ref) {
        return records.of(List.of(ref)).stream().findFirst().map(record -> new Standing(held(record), record.person()));
    }

    /** Those that whoever acts may not be shown, so that the agencies which hold them can be asked; never for a page. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<RecordRef> notShown(PersonId person) {
        Set<RecordRef> refs = new HashSet<>();
        facts.fromAllClaims(Set.of(), () -> records.about(List.of(person))).forEach(record -> refs.add(record.ref()));
        records.about(List.of(person)).forEach(record -> refs.remove(record.ref()));
        return refs;
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

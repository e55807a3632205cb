package org.turnstone.person;

import java.util.List;
import java.util.Set;
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
    private final Denials denials;
    private final WorkOut facts;

    AgainstLink(RecordStore records, Denials denials, WorkOut facts) {
        this.records = records;
        this.denials = denials;
        this.facts = facts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> of(OpenDoubt doubt, PersonId person) {
        return facts.fromAllClaims(Set.of(), () -> against(doubt.ref(), doubt.says(), person));
    }

    /** The same of a record that stands for somebody else now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> of(RecordRef ref, PersonBlock says, PersonId person) {
        return facts.fromAllClaims(Set.of(), () -> against(ref, says, person));
    }

    private List<String> against(RecordRef ref, PersonBlock says, PersonId person) {
        boolean madeUp = records.madeUp(Acting.required().partnership());
        List<PersonBlock> theirs =
                records.about(List.of(person)).stream().map(RecordSays::block).toList();
        return Weighed.vetoes(List.of(says), theirs, isDenied(ref, person), madeUp).stream()
                .sorted()
                .map(Veto::words)
                .toList();
    }

    /** Whether someone has said that the record is not about this person, or about anyone merged into them. */
    private boolean isDenied(RecordRef record, PersonId person) {
        return denials.of(Acting.required().partnership(), List.of(record)).stream()
                .anyMatch(denial -> denial.person().equals(person));
    }
}

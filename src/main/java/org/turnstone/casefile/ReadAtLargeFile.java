package org.turnstone.casefile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.turnstone.enforcement.AtLarge;
import org.turnstone.enforcement.AtLargeRecords;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.rag.RedProposals;
import org.turnstone.shared.PersonId;

/** Joins who is unlawfully at large with the Red that is proposed for it. */
@Component
class ReadAtLargeFile {
    private final AtLargeRecords records;
    private final RedProposals proposals;
    private final Access access;

    ReadAtLargeFile(AtLargeRecords records, RedProposals proposals, Access access) {
        this.records = records;
        this.proposals = proposals;
        this.access = access;
    }

    AtLargeFile of(PersonId person, LookBack look) {
        if (!look.isToday()) {
            List<AtLargeSpell> then = look.knewLess() ? records.asKnownAt(person, look.known()) : records.of(person);
            return new AtLargeFile(
                    then.stream()
                            .filter(spell -> !spell.period().from().isAfter(look.asAt()))
                            .toList(),
                    List.of(),
                    null,
                    List.of(),
                    false);
        }
        boolean mayRecord = access.may(Activity.RECORD_AT_LARGE);
        List<AtLarge> said = records.said(person);
        if (said.isEmpty()) {
            return new AtLargeFile(List.of(), List.of(), null, List.of(), mayRecord);
        }
        List<AtLarge> takenBack = said.stream()
                .filter(one -> one.claim().withdrawn() && one.claim().supersededAt() == null)
                .toList();
        return new AtLargeFile(
                records.of(person), takenBack, proposals.of(person).orElse(null), proposals.refused(person), mayRecord);
    }
}

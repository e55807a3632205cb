package org.turnstone.person;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.WorkOut;
import org.turnstone.linkage.Namesakes;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/** How many people bear a name, of those alone of whom a record that says so may be shown to whoever acts. */
@Service
public class NamesakesShown {
    private final RecordStore records;
    private final WorkOut facts;

    NamesakesShown(RecordStore records, WorkOut facts) {
        this.records = records;
        this.facts = facts;
    }

    /**
     * By what two people are weighed who may be one: as if the records of one of them came in now. Of several names the
     * commonest counts, so that which of the two is named first turns nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Namesakes of(Set<PersonId> two, Collection<PersonBlock> theirs) {
        Set<Long> names = theirs.stream()
                .flatMap(block -> MatchKeys.ofName(block).stream())
                .collect(Collectors.toSet());
        Collection<Integer> others =
                bearers(Acting.required().partnership(), names, two).values();
        return new Namesakes(
                facts.fromAllClaims(Set.of(), records::knownAtMost),
                1 + (others.isEmpty() ? 0 : Collections.max(others)));
    }

    /** @param but who do not count */
    Map<Long, Integer> bearers(PartnershipId partnership, Set<Long> names, Set<PersonId> but) {
        List<RecordStore.Filed> filed = facts.fromAllClaims(Set.of(), () -> records.recordsUnder(partnership, names));
        Set<UUID> shown =
                records.shown(filed.stream().map(RecordStore.Filed::record).toList());
        Map<Long, Set<PersonId>> people = new HashMap<>();
        filed.stream()
                .filter(one -> shown.contains(one.record()) && !but.contains(one.person()))
                .forEach(one -> people.computeIfAbsent(one.key(), none -> new HashSet<>())
                        .add(one.person()));
        Map<Long, Integer> bearers = new HashMap<>();
        people.forEach((name, each) -> bearers.put(name, each.size()));
        return bearers;
    }
}

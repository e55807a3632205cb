package org.turnstone.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.turnstone.linkage.NameWords;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/** Finds whom records may be about. Read as a job. */
@Component
class FindKnown {
    private final RecordStore records;

    FindKnown(RecordStore records) {
        this.records = records;
    }

    Known of(PartnershipId partnership, Collection<PersonBlock> unlinked, Collection<PersonBlock> all, boolean madeUp) {
        Set<Long> sought = new HashSet<>();
        Set<Long> names = new HashSet<>();
        unlinked.stream().filter(PersonBlock::tellsWho).forEach(block -> {
            sought.addAll(MatchKeys.sought(block, madeUp).keySet());
            MatchKeys.ofName(block).ifPresent(names::add);
        });
        RecordStore.Filings found = records.filings(partnership, sought, names);
        Set<PersonId> people = new HashSet<>();
        found.filed().values().forEach(people::addAll);
        List<RecordSays> about = records.about(people);
        int atMost = found.knownAtMost();
        int atLeast = records.knownAtLeast(partnership, atMost);
        return Known.of(
                found.filed(),
                about,
                found.bearers(),
                atLeast == 0 ? new HashMap<>() : records.havingWord(partnership, forenames(all, about)),
                atMost,
                atLeast);
    }

    private static Set<String> forenames(Collection<PersonBlock> blocks, List<RecordSays> about) {
        return Stream.concat(blocks.stream(), about.stream().map(RecordSays::block))
                .map(block -> NameWords.plain(block.forename()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}

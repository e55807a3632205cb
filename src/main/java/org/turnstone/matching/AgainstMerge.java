package org.turnstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.NamesakesShown;
import org.turnstone.person.PersonBlock;
import org.turnstone.person.Vetoes;
import org.turnstone.shared.PersonId;

/** Whether one data steward alone may say that two people are one, and the evidence as far as they may see it. */
@Component
class AgainstMerge {
    private final HeldRecords records;
    private final Vetoes vetoes;
    private final NamesakesShown namesakes;

    AgainstMerge(HeldRecords records, Vetoes vetoes, NamesakesShown namesakes) {
        this.records = records;
        this.vetoes = vetoes;
        this.namesakes = namesakes;
    }

    /**
     * @param reasons why a second person is asked: over all records of both where something forbids it, and over those that
     *     may be shown where they are not enough
     * @param sides none where of one of them nothing may be shown
     */
    record Found(List<String> reasons, Optional<BothSides> sides) {
        Found {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param one on the left of the evidence */
    Found between(PersonId one, PersonId other) {
        List<String> reasons = new ArrayList<>(vetoes.between(one, other));
        List<PersonBlock> ours = shown(one);
        List<PersonBlock> theirs = shown(other);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return new Found(reasons, Optional.empty());
        }
        Compared compared = Compared.of(
                ours,
                theirs,
                namesakes.of(
                        Set.of(one, other),
                        Stream.concat(ours.stream(), theirs.stream()).toList()),
                records.ofMadeUpPeople());
        compared.notForOneAlone().ifPresent(reasons::add);
        return new Found(reasons, Optional.of(new BothSides(compared.score(), ours, theirs)));
    }

    private List<PersonBlock> shown(PersonId person) {
        return records.of(person).stream().map(HeldRecord::says).toList();
    }
}

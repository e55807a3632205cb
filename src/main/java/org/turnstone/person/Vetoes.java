package org.turnstone.person;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.WorkOut;
import org.turnstone.linkage.Veto;
import org.turnstone.partnership.Acting;
import org.turnstone.person.Denials.Denial;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** What forbids making one person of two without a second person's word, over all records of both. */
@Service
public class Vetoes {
    private final RecordStore records;
    private final MoveStore moves;
    private final Denials denials;
    private final WorkOut facts;

    Vetoes(RecordStore records, MoveStore moves, Denials denials, WorkOut facts) {
        this.records = records;
        this.moves = moves;
        this.denials = denials;
        this.facts = facts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> between(PersonId one, PersonId other) {
        return facts.fromAllClaims(Set.of(), () -> {
            List<RecordSays> ours = records.about(List.of(one));
            List<RecordSays> theirs = records.about(List.of(other));
            boolean denied = areDenied(ours, other, denial -> true) || areDenied(theirs, one, denial -> true);
            return words(ours, theirs, denied);
        });
    }

    /**
     * What forbids taking a move back without a second person's word: all that {@link #between} asks, of the records that go
     * back and those they would meet, but for what the move itself has said. Those that a merge took were together before.
     *
     * @throws NotFound when it is undone already, or never was
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> againstUndoing(UUID move) {
        return facts.fromAllClaims(Set.of(), () -> {
            MoveStore.Done done = moves.open(move).orElseThrow(NotFound::new);
            List<RecordSays> back = records.about(List.of(done.to())).stream()
                    .filter(record -> done.records().contains(record.ref()))
                    .toList();
            if (back.isEmpty() || moves.isMergedSince(done.from(), done.at())) {
                return List.of(
                        "these people or records have been merged or un-merged since, which is to be undone first");
            }
            List<RecordSays> meet = records.about(List.of(done.from())).stream()
                    .filter(record -> !done.records().contains(record.ref()))
                    .toList();
            if (meet.isEmpty()) {
                return List.of();
            }
            boolean denied = areDenied(back, done.from(), denial -> !done.said(denial))
                    || areDenied(meet, done.to(), denial -> true);
            return words(back, meet, denied);
        });
    }

    private List<String> words(List<RecordSays> ours, List<RecordSays> theirs, boolean denied) {
        boolean madeUp = records.madeUp(Acting.required().partnership());
        return Weighed.vetoes(blocks(ours), blocks(theirs), denied, madeUp).stream()
                .sorted()
                .map(Veto::words)
                .toList();
    }

    private static List<PersonBlock> blocks(List<RecordSays> some) {
        return some.stream().map(RecordSays::block).toList();
    }

    private boolean areDenied(List<RecordSays> some, PersonId person, Predicate<Denial> counts) {
        return denials
                .of(
                        Acting.required().partnership(),
                        some.stream().map(RecordSays::ref).toList())
                .stream()
                .anyMatch(denial -> denial.person().equals(person) && counts.test(denial));
    }
}

package org.turnstone.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.BothKeepLists;
import org.turnstone.governance.BothKeepLists.Changed;
import org.turnstone.governance.ListsFollowed;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Acting;
import org.turnstone.person.RecordsMoved.Sort;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/**
 * Takes records from one person to another: new claims in the place of the old ones, and all that follows from them. Nothing
 * is deleted. Who may do so, and with whose second word, is for the act that calls.
 *
 * <p>Rule: what came in an agency's rows follows the record, and so does all that rests on it (facts, allocation, the access
 * of whoever leads). What was said at a screen goes with a merge, and back when it is undone. What keeps staff out is kept
 * by both people; what lets staff in (consent, tickets) is carried to nobody.
 */
@Service
public class MoveRecords {
    private final RecordStore records;
    private final MoveStore moves;
    private final EmptiedMerges merges;
    private final WorkOut facts;
    private final BothKeepLists lists;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    MoveRecords(
            RecordStore records,
            MoveStore moves,
            EmptiedMerges merges,
            WorkOut facts,
            BothKeepLists lists,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.records = records;
        this.moves = moves;
        this.merges = merges;
        this.facts = facts;
        this.lists = lists;
        this.announce = announce;
        this.clock = clock;
    }

    /** What was done, so that it can be shown and undone. */
    public record Moved(UUID move, PersonId from, PersonId to) {}

    /** Until the transaction ends nobody else links or moves records: what is read from here on stays true. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        records.oneAtATime(Acting.required().partnership());
    }

    /** Whether there is a record of both, whoever may be shown it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean areHeld(PersonId one, PersonId other) {
        return facts.fromAllClaims(
                Set.of(),
                () -> records.about(Set.of(one, other)).stream()
                                .map(RecordSays::person)
                                .distinct()
                                .count()
                        == 2);
    }

    /** All records of one person become another's, as both are one human being. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Moved merge(PersonId from, PersonId into, String reason) {
        return alone(() -> {
            Step step = new Step(UUID.randomUUID(), Sort.MERGE, from, into, clock.instant(), reason);
            List<RecordSays> all = require(records.about(List.of(from)));
            require(records.about(List.of(into)));
            moves.begin(step, refs(all), Acting.required());
            return carry(step, all, true, Optional.empty(), null);
        });
    }

    /** Some records are another's: of whom they were before a merge where all agree on that, otherwise of someone new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Moved takeOut(PersonId from, Set<RecordRef> chosen, String reason) {
        return takeOut(from, chosen, null, null, reason);
    }

    /**
     * The same of one record at the word of the agency that holds it, which alone is told of it and may take it back.
     *
     * @param to whose it is; where that is not said, of whom it was before a merge, or of someone new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Moved takeOutForItsAgency(PersonId from, RecordRef record, @Nullable PersonId to, String reason) {
        return takeOut(from, Set.of(record), to, record.agency(), reason);
    }

    private Moved takeOut(
            PersonId from,
            Set<RecordRef> chosen,
            @Nullable PersonId whose,
            @Nullable AgencyCode agency,
            String reason) {
        return alone(() -> {
            List<RecordSays> all = records.about(List.of(from));
            List<RecordSays> out = require(of(all, chosen));
            Instant since = moves.standingSince(refs(out));
            PersonId to =
                    whose != null ? whose : moves.cameFrom(from, refs(out)).orElseGet(moves::someoneNew);
            Step step = new Step(UUID.randomUUID(), Sort.UNMERGE, from, to, clock.instant(), reason);
            moves.begin(step, refs(out), Acting.required());
            if (agency != null) {
                moves.atTheWordOf(step.move, agency);
            }
            return carry(step, out, out.size() == all.size(), Optional.of(since), agency);
        });
    }

    /** All that one move took goes back, and nothing else; records included that whoever undoes it may not see. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Moved undo(UUID move, String reason) {
        return alone(() -> {
            MoveStore.Done done = moves.open(move).orElseThrow(NotFound::new);
            boolean merged = done.sort() == Sort.MERGE;
            List<RecordSays> all = records.about(List.of(done.to()));
            List<RecordSays> back = require(of(all, done.records()));
            Step step = new Step(
                    move,
                    merged ? Sort.MERGE_UNDONE : Sort.UNMERGE_UNDONE,
                    done.to(),
                    done.from(),
                    clock.instant(),
                    reason);
            moves.close(move, Acting.required(), step.at, reason);
            merges.reopen(move);
            return carry(
                    step,
                    back,
                    !merged && back.size() == all.size(),
                    merged ? Optional.of(done.at()) : Optional.empty(),
                    null);
        });
    }

    /** From when these records have stood where they stand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant standingSince(Set<RecordRef> chosen) {
        return facts.fromAllClaims(Set.of(), () -> moves.standingSince(List.copyOf(chosen)));
    }

    /** One taking of records from one person to another. */
    record Step(UUID move, Sort sort, PersonId from, PersonId to, Instant at, String reason) {}

    private record Carried(RecordsMoved moved, ListsFollowed lists) {}

    /** Announced with the rights of whoever acts, so that the trail names them. */
    private Moved alone(Supplier<Carried> work) {
        hold();
        Carried carried = facts.fromAllClaims(Set.of(), work);
        announce.publishEvent(carried.moved);
        if (!carried.lists.changed().isEmpty()) {
            announce.publishEvent(carried.lists);
        }
        return new Moved(carried.moved.move(), carried.moved.from(), carried.moved.to());
    }

    private Carried carry(
            Step step,
            List<RecordSays> out,
            boolean everything,
            Optional<Instant> wrongSince,
            @Nullable AgencyCode agency) {
        facts.fromAllClaims(Set.of(step.from, step.to), () -> moves.carry(step, out, Acting.required()));
        merges.close(step, refs(out), Acting.required());
        RecordsMoved moved = new RecordsMoved(
                step.move,
                Acting.required().partnership(),
                step.sort,
                step.from,
                step.to,
                new HashSet<>(refs(out)),
                everything,
                wrongSince,
                Optional.ofNullable(agency),
                step.at,
                step.reason);
        return new Carried(moved, lists(step));
    }

    private ListsFollowed lists(Step step) {
        boolean undone = step.sort == Sort.MERGE_UNDONE || step.sort == Sort.UNMERGE_UNDONE;
        List<Changed> changed = new ArrayList<>(undone ? moves.listsOf(step.move) : lists.of(step.from, step.to));
        if (undone) {
            changed.addAll(lists.takeBack(changed, step.from, step.to, London.dayOf(moves.begun(step.move))));
        } else {
            moves.note(step.move, changed);
        }
        return new ListsFollowed(step.from, step.to, changed, undone);
    }

    private static List<RecordSays> of(List<RecordSays> all, Set<RecordRef> chosen) {
        return all.stream().filter(record -> chosen.contains(record.ref())).toList();
    }

    private static List<RecordSays> require(List<RecordSays> some) {
        if (some.isEmpty()) {
            throw new NotFound();
        }
        return some;
    }

    private static List<RecordRef> refs(List<RecordSays> some) {
        return some.stream().map(RecordSays::ref).collect(Collectors.toList());
    }
}

package org.turnstone.person;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.turnstone.governance.WorkOut;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.Namesakes;
import org.turnstone.linkage.Veto;
import org.turnstone.partnership.Acting;
import org.turnstone.person.LinkDecision.Doubtful;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.person.LinkDecision.NewPerson;
import org.turnstone.person.LinkDecision.Rival;
import org.turnstone.person.LinkDecision.StillOpen;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/**
 * What doubtful records are to whoever acts: whom they may be and why they wait, by the rule of linking over those records
 * alone that whoever acts may be shown, as they are now. So no word and no count says that there is somebody else.
 */
@Component
class DoubtsAsSeen {
    /** Where nothing that may be shown says why. */
    static final String NOT_ALONE = "This cannot be settled by you alone";

    /** Where those records alone would decide it now. The same whether or not there is somebody else: the act says. */
    private static final String ENOUGH = "The records you may see are enough by now to say who this is";

    private static final String UNLIKE = "Those whose records you may see are hardly like it by now";

    private static final String HEALTHS_OWN = "nhs";

    private final RecordStore records;
    private final SignOffs signOffs;
    private final Denials denials;
    private final NamesakesShown namesakes;
    private final WorkOut facts;

    DoubtsAsSeen(RecordStore records, SignOffs signOffs, Denials denials, NamesakesShown namesakes, WorkOut facts) {
        this.records = records;
        this.signOffs = signOffs;
        this.denials = denials;
        this.namesakes = namesakes;
        this.facts = facts;
    }

    /**
     * @param rivals the likeliest first
     * @param namesakes what they are weighed by: of those who bear the name, the ones who may be shown
     */
    record Seen(String reason, List<Rival> rivals, Namesakes namesakes) {
        Seen {
            rivals = rivals.stream()
                    .sorted(Comparator.comparingDouble(Rival::weight)
                            .reversed()
                            .thenComparing(rival -> rival.person().value()))
                    .toList();
        }
    }

    /** What all of them are compared with. */
    private record Beside(
            Map<Long, Set<PersonId>> filed,
            Map<PersonId, List<RecordSays>> shown,
            Map<Long, Integer> bearers,
            Map<RecordRef, Set<PersonId>> denied,
            SignedOff signedOff,
            boolean madeUp) {}

    Map<UUID, Seen> of(List<OpenDoubt> doubts) {
        PartnershipId partnership = Acting.required().partnership();
        boolean madeUp = records.madeUp(partnership);
        Set<Long> sought = new HashSet<>();
        doubts.forEach(doubt ->
                sought.addAll(MatchKeys.sought(told(doubt.says()), madeUp).keySet()));
        Map<Long, Set<PersonId>> filed = facts.fromAllClaims(Set.of(), () -> records.filedUnder(partnership, sought));
        Set<PersonId> people = filed.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Beside beside = new Beside(
                filed,
                records.about(people).stream().collect(Collectors.groupingBy(RecordSays::person)),
                bearers(partnership, doubts),
                denied(partnership, doubts),
                signOffs.inForce(partnership),
                madeUp);
        Map<UUID, RecordSays> linked = linked(doubts);
        Map<UUID, Seen> seen = new HashMap<>();
        doubts.forEach(doubt -> seen.put(
                doubt.id(),
                Optional.ofNullable(linked.get(doubt.id()))
                        .map(before -> reused(doubt, before))
                        .orElseGet(() -> seen(doubt, beside))));
        return seen;
    }

    private Map<Long, Integer> bearers(PartnershipId partnership, List<OpenDoubt> doubts) {
        Set<Long> names = doubts.stream()
                .flatMap(doubt -> MatchKeys.ofName(told(doubt.says())).stream())
                .collect(Collectors.toSet());
        return namesakes.bearers(partnership, names, Set.of());
    }

    private static Seen seen(OpenDoubt doubt, Beside beside) {
        PersonBlock said = told(doubt.says());
        Known known = Known.nobody();
        Namesakes namesakes = new Namesakes(
                doubt.namesakes().known(),
                MatchKeys.ofName(said)
                        .map(name -> beside.bearers.getOrDefault(name, 0))
                        .orElse(0));
        MatchKeys.sought(said, beside.madeUp).keySet().stream()
                .flatMap(key -> beside.filed.getOrDefault(key, Set.of()).stream())
                .distinct()
                .flatMap(person -> beside.shown.getOrDefault(person, List.of()).stream())
                .forEach(record -> known.add(record.person(), record.block(), record.agency(), beside.madeUp));
        List<Candidate> found = known.without(beside.denied.get(doubt.ref())).candidates(said, beside.madeUp);
        LinkRule rule = new LinkRule(beside.signedOff, beside.madeUp, Veto.ALL, namesakes);
        return switch (rule.decide(said, doubt.agency(), found)) {
            case Doubtful doubtful -> new Seen(doubtful.reason(), doubtful.rivals(), namesakes);
            case Linked ignored -> new Seen(ENOUGH, rivals(said, found, namesakes, beside.madeUp), namesakes);
            case NewPerson ignored
            when !found.isEmpty() -> new Seen(UNLIKE, rivals(said, found, namesakes, beside.madeUp), namesakes);
            case NewPerson ignored -> new Seen(NOT_ALONE, List.of(), namesakes);
            case StillOpen ignored -> new Seen(NOT_ALONE, List.of(), namesakes);
        };
    }

    private static List<Rival> rivals(PersonBlock said, List<Candidate> found, Namesakes namesakes, boolean madeUp) {
        return found.stream()
                .map(one -> Weighed.of(said, one, namesakes, madeUp, LinkOrder.STARTING.threshold())
                        .rival())
                .toList();
    }

    private static Seen reused(OpenDoubt doubt, RecordSays before) {
        Candidate holder = new Candidate(before.person(), List.of(before.block()), Set.of());
        return LinkRule.reused(before.block(), doubt.says(), holder)
                .map(doubtful -> new Seen(doubtful.reason(), doubtful.rivals(), doubt.namesakes()))
                .orElseGet(() -> new Seen(ENOUGH, List.of(new Rival(before.person(), "", 0, "")), doubt.namesakes()));
    }

    /** Those whose reference stands for somebody already. */
    private Map<UUID, RecordSays> linked(List<OpenDoubt> doubts) {
        Map<RecordRef, RecordSays> found = new HashMap<>();
        records.of(doubts.stream().map(OpenDoubt::ref).toList()).forEach(record -> found.put(record.ref(), record));
        Map<UUID, RecordSays> linked = new HashMap<>();
        doubts.forEach(doubt ->
                Optional.ofNullable(found.get(doubt.ref())).ifPresent(record -> linked.put(doubt.id(), record)));
        return linked;
    }

    private Map<RecordRef, Set<PersonId>> denied(PartnershipId partnership, Collection<OpenDoubt> doubts) {
        List<RecordRef> refs = doubts.stream().map(OpenDoubt::ref).toList();
        return facts.fromAllClaims(Set.of(), () -> denials.of(partnership, refs)).stream()
                .collect(Collectors.groupingBy(
                        Denials.Denial::record, Collectors.mapping(Denials.Denial::person, Collectors.toSet())));
    }

    /** NHS numbers are not for the data steward, whoever sent them. */
    static PersonBlock told(PersonBlock block) {
        TreeMap<String, String> said = new TreeMap<>(block.said());
        said.remove(HEALTHS_OWN);
        return new PersonBlock(said);
    }
}

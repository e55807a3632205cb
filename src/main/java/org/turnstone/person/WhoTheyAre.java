package org.turnstone.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.Veto;
import org.turnstone.person.Doubts.Doubt;
import org.turnstone.person.LinkDecision.Doubtful;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.person.LinkDecision.NewPerson;
import org.turnstone.person.LinkDecision.Rival;
import org.turnstone.person.LinkDecision.StillOpen;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/**
 * Whom the records of one file are about, one after the other in the order of their references: each may be about someone
 * whom an earlier one has made. Needs no database, so what imports decide can be proved on any number of records.
 */
final class WhoTheyAre {
    private final Asked asked;
    private final Known people;
    private final Map<String, PersonId> answers = new HashMap<>();
    private final SortedMap<String, Doubtful> doubtful = new TreeMap<>();
    private final Set<String> waiting = new HashSet<>();
    private final List<Claim> claims = new ArrayList<>();

    private WhoTheyAre(Asked asked, Known people) {
        this.asked = asked;
        this.people = people;
    }

    /**
     * What is the same for all records of one file.
     *
     * @param heeded all vetoes, but where a proof takes one away to see that it is needed
     */
    record Asked(AgencyCode agency, SignedOff signedOff, boolean madeUp, Set<Veto> heeded, StaffId by) {
        Asked {
            heeded = Set.copyOf(heeded);
        }
    }

    /** What stands of these records from before, by reference: linked ones, open or settled doubts, whom they are not about. */
    record Before(Map<String, RecordSays> known, Map<String, Doubt> open, Map<String, Set<PersonId>> denied) {
        static final Before NOTHING = new Before(Map.of(), Map.of(), Map.of());
    }

    /** Adds whom it finds and makes to the people known. */
    static WhoTheyAre of(Asked asked, SortedMap<String, PersonBlock> blocks, Before before, Known people) {
        WhoTheyAre all = new WhoTheyAre(asked, people);
        blocks.forEach((ref, block) -> all.take(
                ref, block, before.known.get(ref), before.open.get(ref), people.without(before.denied.get(ref))));
        return all;
    }

    Map<String, PersonId> answers() {
        return answers;
    }

    SortedMap<String, Doubtful> doubtful() {
        return doubtful;
    }

    /** Those whose doubt waits as it was, beside the doubtful. */
    Set<String> waiting() {
        return waiting;
    }

    List<Claim> claims() {
        return claims;
    }

    private void take(String ref, PersonBlock block, @Nullable RecordSays known, @Nullable Doubt doubt, Known allowed) {
        switch (decide(block, known, doubt, allowed)) {
            case Linked linked -> {
                if (known == null || !known.person().equals(linked.person())) {
                    claims.add(Claim.of(ref, linked.person(), linked.rule(), doubt, asked.by));
                }
                answer(ref, linked.person(), block);
            }
            case NewPerson ignored -> {
                PersonId person = PersonId.random();
                claims.add(Claim.of(ref, person, "nobody like them", doubt, asked.by)
                        .asNewPerson());
                Optional.ofNullable(doubt)
                        .filter(Doubt::settled)
                        .ifPresent(settled -> claims.addAll(Claim.denials(settled, asked.by)));
                answer(ref, person, block);
            }
            case Doubtful doubts -> doubtful.put(ref, doubts);
            case StillOpen ignored -> waiting.add(ref);
        }
    }

    private void answer(String ref, PersonId person, PersonBlock block) {
        answers.put(ref, person);
        people.add(person, block, asked.agency, asked.madeUp);
    }

    private LinkDecision decide(PersonBlock block, @Nullable RecordSays known, @Nullable Doubt doubt, Known allowed) {
        if (doubt != null && doubt.settled()) {
            return doubt.settledAs()
                    .<LinkDecision>map(person -> new Linked(person, "data steward"))
                    .orElseGet(NewPerson::new);
        }
        if (known == null) {
            LinkDecision decision = new LinkRule(asked.signedOff, asked.madeUp, asked.heeded, allowed.namesakes(block))
                    .decide(block, asked.agency, allowed.candidates(block, asked.madeUp));
            boolean byNumber =
                    decision instanceof Linked linked && linked.rule().equals(LinkRule.BY_NUMBER);
            return doubt != null && doubt.putBack() && doubt.saysAll(block) && !byNumber ? new StillOpen() : decision;
        }
        Candidate holder = new Candidate(known.person(), List.of(known.block()), Set.of());
        boolean saysNothingNew =
                block.forename().isEmpty() || block.dateOfBirth().isEmpty();
        if (doubt != null && saysNothingNew) {
            return new Doubtful(
                    doubt.reason(),
                    List.of(new Rival(known.person(), "", 0, "names and date of birth have all changed")));
        }
        Optional<Doubtful> reused = LinkRule.reused(known.block(), block, holder);
        return reused.<LinkDecision>map(doubtful -> doubtful).orElse(new Linked(known.person(), "linked before"));
    }
}

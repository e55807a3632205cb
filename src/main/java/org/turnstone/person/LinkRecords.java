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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.person.Doubts.Doubt;
import org.turnstone.person.LinkDecision.Doubtful;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.person.LinkDecision.NewPerson;
import org.turnstone.person.LinkDecision.Rival;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/**
 * Says whom an agency's records are about and keeps what they say. One decision for each (agency, person_ref), made in
 * the order of the references, so that the order of rows in a file changes nothing. Runs as the import job.
 */
@Service
public class LinkRecords {
    private final RecordStore records;
    private final Doubts doubts;
    private final KeepRecords keeping;
    private final SignOffs signOffs;
    private final SettledDoubts settled;
    private final Denials denials;

    LinkRecords(
            RecordStore records,
            Doubts doubts,
            KeepRecords keeping,
            SignOffs signOffs,
            SettledDoubts settled,
            Denials denials) {
        this.records = records;
        this.doubts = doubts;
        this.keeping = keeping;
        this.signOffs = signOffs;
        this.settled = settled;
        this.denials = denials;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public LinkAnswers link(RecordSource source, List<SaidOfPerson> said) {
        records.oneAtATime(source.partnership());
        boolean madeUp = records.madeUp(source.partnership());
        SortedMap<String, PersonBlock> blocks = byReference(said);
        Map<String, RecordSays> known = records.of(source, blocks.keySet());
        Map<String, Doubt> open = settled.of(source, blocks.keySet());
        Map<String, Set<PersonId>> denied = denied(source, blocks.keySet());
        Known people = known(source, blocks, known, madeUp);
        Asked asked = new Asked(source.agency(), signOffs.inForce(source.partnership()), madeUp);

        Map<String, PersonId> answers = new HashMap<>();
        Map<String, Doubtful> doubtful = new TreeMap<>();
        List<Claim> claims = new ArrayList<>();
        blocks.forEach((ref, block) -> {
            switch (decide(asked, block, known.get(ref), open.get(ref), people.without(denied.get(ref)))) {
                case Linked linked -> {
                    answers.put(ref, linked.person());
                    if (known.get(ref) == null || !known.get(ref).person().equals(linked.person())) {
                        claims.add(Claim.of(ref, linked.person(), linked.rule(), open.get(ref), source.by()));
                    }
                    people.add(linked.person(), block, source.agency(), madeUp);
                }
                case NewPerson ignored -> {
                    PersonId person = PersonId.random();
                    answers.put(ref, person);
                    claims.add(Claim.of(ref, person, "nobody like them", open.get(ref), source.by())
                            .asNewPerson());
                    Optional.ofNullable(open.get(ref))
                            .filter(Doubt::settled)
                            .ifPresent(decided -> claims.addAll(Claim.denials(decided, source.by())));
                    people.add(person, block, source.agency(), madeUp);
                }
                case Doubtful doubt -> doubtful.put(ref, doubt);
            }
        });
        keeping.keep(source, said, answers, claims, madeUp);
        doubts.keep(source, blocks, doubtful);
        doubts.close(source, answers.keySet(), open.keySet());
        return new LinkAnswers(answers, new HashSet<>(doubtful.keySet()));
    }

    private Map<String, Set<PersonId>> denied(RecordSource source, Set<String> refs) {
        Map<String, Set<PersonId>> denied = new HashMap<>();
        List<RecordRef> said =
                refs.stream().map(ref -> new RecordRef(source.agency(), ref)).toList();
        denials.of(source.partnership(), said)
                .forEach(one -> denied.computeIfAbsent(one.record().personRef(), none -> new HashSet<>())
                        .add(one.person()));
        return denied;
    }

    /** What is the same for all records of one call. */
    private record Asked(AgencyCode agency, SignedOff signedOff, boolean madeUp) {}

    private static LinkDecision decide(
            Asked asked, PersonBlock block, @Nullable RecordSays known, @Nullable Doubt doubt, Known people) {
        if (doubt != null && doubt.settled()) {
            return doubt.settledAs()
                    .<LinkDecision>map(person -> new Linked(person, "data steward"))
                    .orElseGet(NewPerson::new);
        }
        if (known == null) {
            return LinkRule.decide(
                    block, asked.agency, people.candidates(block, asked.madeUp), asked.signedOff, asked.madeUp);
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

    private Known known(
            RecordSource source,
            SortedMap<String, PersonBlock> blocks,
            Map<String, RecordSays> linked,
            boolean madeUp) {
        Set<Long> sought = new HashSet<>();
        blocks.forEach((ref, block) -> {
            if (!linked.containsKey(ref) && block.tellsWho()) {
                sought.addAll(MatchKeys.sought(block, madeUp).keySet());
            }
        });
        Map<Long, Set<PersonId>> filed = records.filedUnder(source.partnership(), sought);
        Set<PersonId> people = new HashSet<>();
        filed.values().forEach(people::addAll);
        return Known.of(filed, records.about(people));
    }

    private static SortedMap<String, PersonBlock> byReference(List<SaidOfPerson> said) {
        Map<String, List<PersonBlock.At>> byRef = new HashMap<>();
        said.forEach(one -> byRef.computeIfAbsent(one.personRef(), ref -> new ArrayList<>())
                .add(new PersonBlock.At(
                        one.updatedAt(), Versions.digest(one), one.whole() && !one.withdrawn(), one.block())));
        SortedMap<String, PersonBlock> blocks = new TreeMap<>();
        byRef.forEach((ref, versions) -> blocks.put(ref, PersonBlock.merged(versions)));
        return blocks;
    }
}

package org.turnstone.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.linkage.Veto;
import org.turnstone.person.Doubts.Doubt;
import org.turnstone.person.WhoTheyAre.Asked;
import org.turnstone.person.WhoTheyAre.Before;
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
    private final AlikeRecords alike;
    private final FindKnown found;
    private final DecidableDoubts decidable;

    LinkRecords(
            RecordStore records,
            Doubts doubts,
            KeepRecords keeping,
            SignOffs signOffs,
            SettledDoubts settled,
            Denials denials,
            AlikeRecords alike,
            FindKnown found,
            DecidableDoubts decidable) {
        this.records = records;
        this.doubts = doubts;
        this.keeping = keeping;
        this.signOffs = signOffs;
        this.settled = settled;
        this.denials = denials;
        this.alike = alike;
        this.found = found;
        this.decidable = decidable;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public LinkAnswers link(RecordSource source, List<SaidOfPerson> said) {
        boolean madeUp = records.toLink(source.partnership(), said.size());
        SortedMap<String, PersonBlock> blocks = byReference(said);
        Map<String, RecordSays> known = records.of(source, blocks.keySet());
        Map<String, Doubt> open = settled.of(source, blocks.keySet());
        Map<String, Set<PersonId>> denied = denied(source, blocks.keySet());
        Known people = known(source, blocks, known, madeUp);
        var asked = new Asked(source.agency(), signOffs.inForce(source.partnership()), madeUp, Veto.ALL, source.by());
        WhoTheyAre are = WhoTheyAre.of(asked, blocks, new Before(known, open, denied), people);
        keeping.keep(source, said, are.answers(), are.claims(), known, madeUp);
        doubts.keep(source, blocks, are.doubtful());
        if (!are.doubtful().isEmpty()) {
            alike.seek(source, are.doubtful().keySet(), madeUp);
        }
        doubts.close(source, are.answers().keySet(), open.keySet());
        if (!are.answers().isEmpty()) {
            decidable.note(source.partnership(), are.answers().values(), source.by(), source.at());
        }
        Set<String> waiting = new HashSet<>(are.doubtful().keySet());
        waiting.addAll(are.waiting());
        return new LinkAnswers(are.answers(), waiting);
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

    private Known known(
            RecordSource source,
            SortedMap<String, PersonBlock> blocks,
            Map<String, RecordSays> linked,
            boolean madeUp) {
        List<PersonBlock> unlinked = blocks.entrySet().stream()
                .filter(one -> !linked.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return found.of(source.partnership(), unlinked, blocks.values(), madeUp);
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

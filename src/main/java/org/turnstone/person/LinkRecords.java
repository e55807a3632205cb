package org.turnstone.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.linkage.NameWords;
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

    LinkRecords(
            RecordStore records,
            Doubts doubts,
            KeepRecords keeping,
            SignOffs signOffs,
            SettledDoubts settled,
            Denials denials,
            AlikeRecords alike) {
        this.records = records;
        this.doubts = doubts;
        this.keeping = keeping;
        this.signOffs = signOffs;
        this.settled = settled;
        this.denials = denials;
        this.alike = alike;
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
        WhoTheyAre found = WhoTheyAre.of(asked, blocks, new Before(known, open, denied), people);
        keeping.keep(source, said, found.answers(), found.claims(), known, madeUp);
        doubts.keep(source, blocks, found.doubtful());
        if (!found.doubtful().isEmpty()) {
            alike.seek(source, found.doubtful().keySet(), madeUp);
        }
        doubts.close(source, found.answers().keySet(), open.keySet());
        Set<String> waiting = new HashSet<>(found.doubtful().keySet());
        waiting.addAll(found.waiting());
        return new LinkAnswers(found.answers(), waiting);
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
        Set<Long> sought = new HashSet<>();
        Set<Long> names = new HashSet<>();
        blocks.forEach((ref, block) -> {
            if (!linked.containsKey(ref) && block.tellsWho()) {
                sought.addAll(MatchKeys.sought(block, madeUp).keySet());
                MatchKeys.ofName(block).ifPresent(names::add);
            }
        });
        RecordStore.Filings found = records.filings(source.partnership(), sought, names);
        Set<PersonId> people = new HashSet<>();
        found.filed().values().forEach(people::addAll);
        List<RecordSays> about = records.about(people);
        int atMost = found.knownAtMost();
        int atLeast = records.knownAtLeast(source.partnership(), atMost);
        return Known.of(
                found.filed(),
                about,
                found.bearers(),
                atLeast == 0 ? new HashMap<>() : records.havingWord(source.partnership(), forenames(blocks, about)),
                atMost,
                atLeast);
    }

    private static Set<String> forenames(SortedMap<String, PersonBlock> blocks, List<RecordSays> about) {
        return Stream.concat(blocks.values().stream(), about.stream().map(RecordSays::block))
                .map(block -> NameWords.plain(block.forename()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
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

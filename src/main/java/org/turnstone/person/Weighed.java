package org.turnstone.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.linkage.ComparedRecord;
import org.turnstone.linkage.Namesakes;
import org.turnstone.linkage.PersonFields;
import org.turnstone.linkage.Scorer;
import org.turnstone.linkage.Veto;
import org.turnstone.person.LinkDecision.Rival;

/**
 * A record weighed against someone known, by the shipped model, with how many people are known and bear its name counted
 * at the time. No name counts as rarer than that.
 */
record Weighed(Candidate candidate, double weight, Set<Veto> vetoes, boolean fitsMost) {
    /** How far below the threshold a single record of a person may lie. Source: decision 9 (14 of 15). */
    private static final double SLACK = 1;

    static Weighed of(PersonBlock block, Candidate candidate, Namesakes namesakes, boolean madeUp, double threshold) {
        Scorer scorer = namesakes.scorer();
        ComparedRecord ours = namesakes.counted(PersonFields.of(block.said(), madeUp));
        ComparedRecord theirs = together(candidate.blocks(), madeUp);
        long fits = candidate.blocks().stream()
                .filter(known -> scorer.score(ours, PersonFields.of(known.said(), madeUp))
                                .weight()
                        >= threshold - SLACK)
                .count();
        return new Weighed(
                candidate,
                scorer.score(ours, theirs).weight(),
                Veto.between(ours, theirs, candidate.has(Evidence.DENIED), namesakes.names()),
                2 * fits > candidate.blocks().size());
    }

    private static ComparedRecord together(List<PersonBlock> blocks, boolean madeUp) {
        return PersonFields.of(
                blocks.stream()
                        .<java.util.Map<String, String>>map(PersonBlock::said)
                        .toList(),
                madeUp);
    }

    /** What forbids one person of both, over all that their records say. */
    static Set<Veto> vetoes(List<PersonBlock> one, List<PersonBlock> other, boolean denied, boolean madeUp) {
        return Veto.between(together(one, madeUp), together(other, madeUp), denied);
    }

    Rival rival() {
        return new Rival(
                candidate.person(),
                candidate.evidence().stream().sorted().map(Evidence::words).collect(Collectors.joining("; ")),
                weight,
                words(vetoes));
    }

    static String words(Set<Veto> vetoes) {
        return vetoes.stream().sorted().map(Veto::words).collect(Collectors.joining("; "));
    }
}

package org.turnstone.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.linkage.ComparedRecord;
import org.turnstone.linkage.LinkageModel;
import org.turnstone.linkage.PersonFields;
import org.turnstone.linkage.Scorer;
import org.turnstone.linkage.Veto;
import org.turnstone.person.LinkDecision.Rival;

/**
 * A record weighed against someone known, by the shipped model. The live path gives no bonus to rare names: frequencies are
 * counted when a model is trained, and the shipped one is not.
 */
record Weighed(Candidate candidate, double weight, Set<Veto> vetoes, boolean fitsMost) {
    private static final Scorer SCORER = new Scorer(LinkageModel.starting());

    /** How far below the threshold a single record of a person may lie. Source: linkage guide 5.2, step 5 (14 of 15). */
    private static final double SLACK = 1;

    static Weighed of(PersonBlock block, Candidate candidate, boolean madeUp, double threshold) {
        ComparedRecord ours = PersonFields.of(block.said(), madeUp);
        ComparedRecord theirs = together(candidate.blocks(), madeUp);
        long fits = candidate.blocks().stream()
                .filter(known -> SCORER.score(ours, PersonFields.of(known.said(), madeUp))
                                .weight()
                        >= threshold - SLACK)
                .count();
        return new Weighed(
                candidate,
                SCORER.score(ours, theirs).weight(),
                Veto.between(ours, theirs, candidate.has(Evidence.DENIED)),
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

    /** Whether it may be another generation or another of the same birth: never a new person without asking. */
    boolean needsEyes() {
        return vetoes.contains(Veto.TWINS)
                || vetoes.contains(Veto.FATHER_AND_SON)
                || candidate.blocks().stream()
                        .allMatch(block -> block.dateOfBirth().isEmpty());
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

package org.turnstone.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.linkage.ComparedRecord;
import org.turnstone.linkage.Identifiers;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.Namesakes;
import org.turnstone.linkage.PersonFields;
import org.turnstone.linkage.Score;
import org.turnstone.linkage.Veto;
import org.turnstone.person.PersonBlock;

/**
 * What the records on two sides that the data steward may be shown say of one another. NHS numbers are not for the data
 * steward, so they are left out.
 *
 * @param sameNumber whether a number that passes its check is on both sides
 */
record Compared(Score score, Set<Veto> vetoes, boolean sameNumber) {
    static final String NOT_ENOUGH =
            "the records shown are not enough to link the two without asking, and no number is the same";

    private static final String HEALTHS_OWN = "nhs";

    Compared {
        vetoes = Set.copyOf(vetoes);
    }

    static Compared of(List<PersonBlock> one, List<PersonBlock> other, Namesakes namesakes, boolean madeUp) {
        ComparedRecord ours = together(one, madeUp);
        ComparedRecord theirs = together(other, madeUp);
        return new Compared(
                namesakes.scorer().score(namesakes.counted(ours), theirs),
                Veto.between(ours, theirs, false),
                Identifiers.KINDS.stream()
                        .filter(kind -> !kind.equals(HEALTHS_OWN))
                        .anyMatch(kind ->
                                inOrder(kind, one, madeUp).stream().anyMatch(inOrder(kind, other, madeUp)::contains)));
    }

    /** Why one data steward alone may not make one person of the two, but for what is found over all records. */
    Optional<String> notForOneAlone() {
        boolean links = score.weight() >= LinkOrder.STARTING.threshold() && vetoes.isEmpty();
        return links || sameNumber ? Optional.empty() : Optional.of(NOT_ENOUGH);
    }

    private static Set<String> inOrder(String kind, List<PersonBlock> blocks, boolean madeUp) {
        return blocks.stream()
                .flatMap(block -> block.get(kind).stream())
                .filter(value -> Identifiers.decides(kind, value, madeUp))
                .collect(Collectors.toSet());
    }

    static ComparedRecord together(List<PersonBlock> blocks, boolean madeUp) {
        return PersonFields.of(
                blocks.stream()
                        .<Map<String, String>>map(block -> block.said().entrySet().stream()
                                .filter(said -> !said.getKey().equals(HEALTHS_OWN))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                        .toList(),
                madeUp);
    }
}

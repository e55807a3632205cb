package org.turnstone.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnstone.imports.SourceOrder;
import org.turnstone.imports.Sourced;

/**
 * One assessment: the fact worked out from what agencies claim.
 *
 * @param said by the agency that was believed
 * @param others what other agencies say of the same, whether it differs or not
 */
public record Assessment(AssessmentClaim said, List<AssessmentClaim> others) {
    private record Key(String tool, LocalDate completedOn, String stage) {}

    public Assessment {
        others = List.copyOf(others);
    }

    /** Tool, day and stage are one assessment (design "claims and facts"); the newest first. */
    static List<Assessment> of(Collection<AssessmentClaim> claims, SourceOrder order) {
        return claims.stream()
                .collect(Collectors.groupingBy(claim ->
                        new Key(claim.tool(), claim.completedOn(), claim.stage().toLowerCase(Locale.ROOT))))
                .values()
                .stream()
                .map(about -> of(about, order))
                .sorted(Comparator.comparing((Assessment one) -> one.said().completedOn())
                        .reversed()
                        .thenComparing(one -> one.said().tool())
                        .thenComparing(one -> one.said().stage()))
                .toList();
    }

    private static Assessment of(List<AssessmentClaim> about, SourceOrder order) {
        AssessmentClaim believed = about.stream()
                .min(Comparator.comparing(
                        AssessmentClaim::claim,
                        order.believedFirst(about.getFirst().completedOn())))
                .orElseThrow();
        return new Assessment(believed, Sourced.of(List.of(believed), about).others());
    }

    /** The newest score of OGRS3 that an agency sent: it wins over anything counted here. */
    public static Optional<Assessment> officialOgrs3(Collection<Assessment> newestFirst) {
        return newestFirst.stream()
                .filter(one -> one.said().tool().equals(AssessmentTool.OGRS3)
                        && one.said().twoYear() != null)
                .findFirst();
    }

    /** Of those others, who say otherwise. */
    public List<AssessmentClaim> differing() {
        return others.stream().filter(other -> !other.saysAs(said)).toList();
    }
}

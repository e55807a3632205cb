package org.turnstone.offending;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.imports.SourceOrder;
import org.turnstone.imports.Sourced;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/**
 * What came of one offence: the fact worked out from what agencies claim.
 *
 * @param agency whose claim was believed
 */
public record OffenceDisposal(
        PersonId person,
        LocalDate offenceDate,
        OffenceCode code,
        Disposal disposal,
        @Nullable LocalDate chargedOn,
        @Nullable LocalDate disposedOn,
        @Nullable String sentence,
        @Nullable String court,
        boolean breach,
        AgencyCode agency,
        Category category,
        @Nullable String handling) {
    private record Offence(LocalDate day, String codeClass) {}

    /**
     * Disposal: person, offence date and code class are one offence (design "claims and facts"). A decision with its date
     * comes before one without, and any before a pending charge; then the order of sources; a later acquittal quashes.
     */
    static List<OffenceDisposal> of(Collection<OffenceClaim> claims, SourceOrder order) {
        return offences(claims).stream()
                .map(about -> of(believed(about, order)))
                .toList();
    }

    /** Each offence with everything that is said of it, in the order of {@link #of}. */
    static List<Sourced<OffenceClaim>> sourced(Collection<OffenceClaim> claims, SourceOrder order) {
        return offences(claims).stream()
                .map(about -> Sourced.of(List.of(believed(about, order)), about))
                .toList();
    }

    private static List<List<OffenceClaim>> offences(Collection<OffenceClaim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> new Offence(claim.offenceDate(), claim.code().codeClass())))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing((Map.Entry<Offence, List<OffenceClaim>> offence) ->
                                offence.getKey().day())
                        .thenComparing(offence -> offence.getKey().codeClass()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static OffenceClaim believed(List<OffenceClaim> claims, SourceOrder order) {
        List<OffenceClaim> inOrder = claims.stream()
                .sorted(Comparator.comparing((OffenceClaim claim) -> !claim.isDecided())
                        .thenComparing(claim -> !claim.disposal().isFinal())
                        .thenComparing(
                                OffenceClaim::claim,
                                order.believedFirst(claims.getFirst().offenceDate())))
                .toList();
        OffenceClaim first = inOrder.getFirst();
        return inOrder.stream()
                .filter(claim -> claim.quashes(first))
                .findFirst()
                .orElse(first);
    }

    private static OffenceDisposal of(OffenceClaim said) {
        Claim guard = said.claim();
        return new OffenceDisposal(
                guard.person(),
                said.offenceDate(),
                said.code(),
                said.disposal(),
                said.chargedOn(),
                said.disposedOn(),
                said.sentence(),
                said.court(),
                said.breach(),
                guard.agency(),
                guard.category(),
                guard.handling());
    }

    /** Proven with the day that it was: what figures count. */
    public boolean isProven() {
        return disposal.proves() && disposedOn != null;
    }

    public boolean isCustodial() {
        return disposal == Disposal.CONVICTED && Sentence.isCustodial(sentence);
    }
}

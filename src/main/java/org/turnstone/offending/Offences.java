package org.turnstone.offending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.Claims;
import org.turnstone.imports.Sourced;
import org.turnstone.shared.PersonId;

/** Readings of offences, as far as whoever acts may see them. */
@Service
public class Offences {
    private final OffenceStore store;

    Offences(OffenceStore store) {
        this.store = store;
    }

    /**
     * What came of each offence of a person as it was known at a moment, the newest offence first: worked out from the
     * claims that the reader may see, so that one they may not see takes none away.
     */
    @Transactional(readOnly = true)
    public List<OffenceDisposal> asKnownAt(PersonId person, Instant moment) {
        return OffenceDisposal.of(store.claims(Set.of(person), Claims.at(moment)), OffenceStore.ORDER)
                .reversed();
    }

    /** The same as it is known now, each with all that is said of it. */
    @Transactional(readOnly = true)
    public List<Sourced<OffenceClaim>> sourced(PersonId person) {
        return OffenceDisposal.sourced(store.claims(Set.of(person), Claims.NOW), OffenceStore.ORDER)
                .reversed();
    }

    /** What came of each person's offences by that alone which everybody under the agreement may see, the earliest first. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<OffenceDisposal>> openToAll(Collection<PersonId> people) {
        return workedOut(store.claims(people, Claims.NOW).stream()
                .filter(claim -> claim.claim().isOpenToAll())
                .toList());
    }

    /** What came of each person's offences, worked out from the claims that the reader may see, the earliest first. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<OffenceDisposal>> of(Collection<PersonId> people) {
        return workedOut(store.claims(people, Claims.NOW));
    }

    private static Map<PersonId, List<OffenceDisposal>> workedOut(List<OffenceClaim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.claim().person(),
                        Collectors.collectingAndThen(
                                Collectors.toList(), ofOne -> OffenceDisposal.of(ofOne, OffenceStore.ORDER))));
    }

    /** Why one source is believed before another. */
    public String why(LocalDate day) {
        return OffenceStore.ORDER.why(day);
    }
}

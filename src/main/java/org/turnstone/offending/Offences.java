package org.turnstone.offending;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.Claims;
import org.turnstone.shared.PersonId;

/** Readings of offences, as far as whoever acts may see them. */
@Service
public class Offences {
    private final OffenceStore store;

    Offences(OffenceStore store) {
        this.store = store;
    }

    /** What came of each offence of a person, the newest offence first. */
    @Transactional(readOnly = true)
    public List<OffenceDisposal> of(PersonId person) {
        return store.disposals(Set.of(person)).reversed();
    }

    /** The same as it was known at a moment, worked out from the claims that the reader may see. */
    @Transactional(readOnly = true)
    public List<OffenceDisposal> asKnownAt(PersonId person, Instant moment) {
        return OffenceDisposal.of(store.claims(Set.of(person), Claims.at(moment)), OffenceStore.ORDER)
                .reversed();
    }

    /** What each agency says now; {@link OffenceDisposal#disputedBy} tells what differs from the fact. */
    @Transactional(readOnly = true)
    public List<OffenceClaim> said(PersonId person) {
        return store.claims(Set.of(person), Claims.NOW);
    }
}

package org.turnstone.offending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    /** Why one source is believed before another. */
    public String why(LocalDate day) {
        return OffenceStore.ORDER.why(day);
    }
}

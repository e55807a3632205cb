package org.turnstone.performance;

import java.util.Optional;

/**
 * So many out of so many, as a reader may have it.
 *
 * @param proportion none where either number is withheld, so that neither can be worked out from a rate
 */
public record Share(Shown count, Shown outOf, Optional<Proportion> proportion) {
    static Share of(Proportion proportion, SmallNumbers rule) {
        return new Share(
                rule.show(proportion.count()),
                rule.show(proportion.outOf()),
                rule.hides(proportion) ? Optional.empty() : Optional.of(proportion));
    }
}

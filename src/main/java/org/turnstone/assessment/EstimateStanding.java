package org.turnstone.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a person, and whether a named person has confirmed it.
 *
 * @param latest what was confirmed last; none where nothing was
 */
public record EstimateStanding(
        Ogrs3Estimate estimate, @Nullable Confirmation latest) {
    /** The confirmation, while the record is the one it was counted from. */
    public Optional<Confirmation> inForce() {
        return Optional.ofNullable(latest)
                .filter(said -> estimate instanceof Ogrs3Estimate.Counted counted && said.holdsOf(counted.inputs()));
    }

    /** Whether it was confirmed of another record than the one there is now. */
    public boolean lapsed() {
        return latest != null && inForce().isEmpty();
    }
}

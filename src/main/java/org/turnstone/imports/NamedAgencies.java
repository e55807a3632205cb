package org.turnstone.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;

/**
 * The agencies that a row may name.
 *
 * @param until the day from which each has ended; none while it goes on
 */
public record NamedAgencies(Map<AgencyCode, Optional<LocalDate>> until) {
    public NamedAgencies {
        until = Map.copyOf(until);
    }

    /**
     * What is wrong with naming this agency for days up to one, in words that say what to write; empty when nothing is.
     *
     * @param to the first day that it is not named for any more; none where that is not known
     */
    public Optional<String> problem(AgencyCode agency, @Nullable LocalDate to) {
        if (!until.containsKey(agency)) {
            return Optional.of("No agency here has the code " + agency);
        }
        return until.getOrDefault(agency, Optional.empty())
                .filter(end -> to == null || to.isAfter(end))
                .map(end -> "The agency ends here on " + end + ": name another, or end this by then");
    }
}

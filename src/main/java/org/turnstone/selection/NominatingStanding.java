package org.turnstone.selection;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.turnstone.partnership.Role;

/**
 * What a nomination turns on today, as far as whoever nominates may see it.
 *
 * @param dead whether the person left the cohort by death
 * @param onCohort whether the person is on the cohort
 * @param open whether the own agency has nominated them and nothing is decided yet
 * @param routes those that this agency may take
 */
public record NominatingStanding(
        LocalDate today,
        Role role,
        Optional<LocalDate> born,
        boolean dead,
        boolean onCohort,
        boolean open,
        List<Route> routes) {
    /** Children and Young Persons Act 1933 s.50. */
    private static final int RESPONSIBLE = 10;

    private static final int GROWN_UP = 18;

    public NominatingStanding {
        routes = List.copyOf(routes);
    }

    /** Why nobody of this agency can nominate the person now; none where they can. */
    public Optional<String> stopped() {
        if (dead) {
            return Optional.of("This person has died, by what is on record.");
        }
        if (onCohort) {
            return Optional.of("This person is on the cohort already.");
        }
        if (open) {
            return Optional.of("Your agency has nominated this person already. It is with the coordinator.");
        }
        if (isYoungerThan(RESPONSIBLE)) {
            return Optional.of(
                    "A child under 10 cannot be nominated: that is below the age of criminal responsibility.");
        }
        if (isChild() && role != Role.YOS_CASE_MANAGER) {
            return Optional.of("Someone under 18 is nominated by youth offending. Ask them.");
        }
        return Optional.empty();
    }

    public boolean isChild() {
        return isYoungerThan(GROWN_UP);
    }

    private boolean isYoungerThan(int years) {
        return born.map(day -> Period.between(day, today).getYears() < years).orElse(false);
    }
}

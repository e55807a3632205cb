package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.shared.AgencyCode;

/**
 * Who leads the work today, and whom it may be given to.
 *
 * @param next who takes over on a later day, as entered already; none where nobody does
 * @param of18 the day on which the person is 18; none where their date of birth is not known
 * @param agencies those that go on and what they are called, in the order of their names
 * @param staff who work with people today, in the order of their names
 * @param own the one agency for which the reader names who does the work; none where they may name any
 * @param version changes whenever anything is said of who leads
 */
public record AllocationStanding(
        CohortMember member,
        @Nullable Allocation now,
        @Nullable Allocation next,
        Optional<LocalDate> of18,
        Map<AgencyCode, String> agencies,
        List<StaffName> staff,
        Optional<AgencyCode> own,
        String version) {
    public AllocationStanding {
        agencies = Collections.unmodifiableMap(new LinkedHashMap<>(agencies));
        staff = List.copyOf(staff);
    }

    boolean isChildOn(LocalDate day) {
        return of18.filter(day::isBefore).isPresent();
    }

    Optional<StaffName> worker(String id) {
        return staff.stream()
                .filter(one -> one.id().value().toString().equals(id))
                .findFirst();
    }

    String named(AgencyCode agency) {
        return agencies.getOrDefault(agency, agency.value());
    }
}

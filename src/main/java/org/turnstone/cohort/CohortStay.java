package org.turnstone.cohort;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;

/**
 * The membership of today, and what leaving turns on.
 *
 * @param lead the agency that leads the work today
 * @param transfer to another area, which stands or was asked for last; none where none was
 * @param agencies those that go on and what they are called, in the order of their names
 * @param version changes whenever anything is said of the membership
 */
public record CohortStay(
        CohortMember member,
        @Nullable AgencyCode lead,
        @Nullable Transfer transfer,
        Map<AgencyCode, String> agencies,
        String version) {
    public CohortStay {
        agencies = Collections.unmodifiableMap(new LinkedHashMap<>(agencies));
    }
}

package org.turnstone.workload;

import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.StaffId;

/**
 * One person on the cohort, as far as their work counts.
 *
 * @param category the cohort's, such as Fixed; none where none was entered
 */
record OnCohort(
        @Nullable String category,
        @Nullable AgencyCode lead,
        @Nullable StaffId worker,
        @Nullable StaffId deputy,
        @Nullable RagStatus status,
        boolean inCustody,
        boolean suspended) {
    boolean isEnforced() {
        return !inCustody && (status == RagStatus.RED || status == RagStatus.AMBER_ALERT);
    }
}

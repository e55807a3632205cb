package org.turnstone.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;

/**
 * One agency's statement of an assessment.
 *
 * @param tool its code, as {@link AssessmentTool} has it
 * @param sections as sent: {@code key=value;key=value}; empty where none were
 * @param oneYear percent
 * @param twoYear percent
 */
public record AssessmentClaim(
        Claim claim,
        String tool,
        String version,
        String stage,
        LocalDate completedOn,
        @Nullable BigDecimal total,
        String sections,
        @Nullable BigDecimal oneYear,
        @Nullable BigDecimal twoYear,
        @Nullable String band,
        @Nullable Rosh rosh) {

    /** Whether another agency says the same of it, whatever it calls the version. */
    boolean saysAs(AssessmentClaim other) {
        return same(total, other.total)
                && same(oneYear, other.oneYear)
                && same(twoYear, other.twoYear)
                && rosh == other.rosh;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return Objects.isNull(one) && Objects.isNull(other);
        }
        return one.compareTo(other) == 0;
    }
}

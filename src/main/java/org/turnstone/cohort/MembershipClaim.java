package org.turnstone.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimedPeriod;
import org.turnstone.shared.Period;

/** One agency's statement that a person was on the cohort, from adoption to exit. */
public record MembershipClaim(
        Claim claim,
        Period period,
        @Nullable LocalDate nominatedOn,
        @Nullable String category,
        @Nullable Strand strand,
        @Nullable String reason)
        implements ClaimedPeriod {}

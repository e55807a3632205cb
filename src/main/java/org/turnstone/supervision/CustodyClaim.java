package org.turnstone.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimedPeriod;
import org.turnstone.shared.Period;

/** One agency's statement that a person was in custody. */
public record CustodyClaim(
        Claim claim,
        CustodyReason reason,
        Period period,
        @Nullable Integer sentenceDays,
        @Nullable LocalDate expectedRelease,
        @Nullable String prison)
        implements ClaimedPeriod {}

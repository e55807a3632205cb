package org.turnstone.offending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;

/** One agency's statement of an offence and what came of it. */
public record OffenceClaim(
        Claim claim,
        LocalDate offenceDate,
        OffenceCode code,
        Disposal disposal,
        @Nullable LocalDate chargedOn,
        @Nullable LocalDate disposedOn,
        @Nullable String sentence,
        @Nullable String court,
        boolean breach) {

    boolean isDecided() {
        return disposal.isFinal() && disposedOn != null;
    }

    /** A later acquittal takes away what was proven before: the conviction was quashed. */
    boolean quashes(OffenceClaim earlier) {
        return disposal == Disposal.ACQUITTED
                && disposedOn != null
                && earlier.disposedOn != null
                && disposedOn.isAfter(earlier.disposedOn);
    }
}

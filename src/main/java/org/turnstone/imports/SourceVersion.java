package org.turnstone.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of an agency's row: when the agency last changed it, and a digest of all it says. */
record SourceVersion(Instant updatedAt, String digest, boolean withdrawn) {
    /** What this version is beside the newest known one; an older row never overrides a newer one (extract contract). */
    Outcome beside(@Nullable SourceVersion known) {
        if (known == null) {
            return withdrawn ? Outcome.WITHDRAWN : Outcome.NEW;
        }
        if (digest.equals(known.digest)) {
            return Outcome.UNCHANGED;
        }
        int order = updatedAt.compareTo(known.updatedAt);
        if (order == 0) {
            return Outcome.CONFLICTING;
        }
        if (order < 0) {
            return Outcome.STALE;
        }
        return withdrawn ? Outcome.WITHDRAWN : Outcome.CORRECTED;
    }
}

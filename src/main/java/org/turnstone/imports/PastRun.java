package org.turnstone.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.shared.AgencyCode;

/** A file that was taken, or looked at, and what came of it; no report while it runs or where it was cut short. */
public record PastRun(
        UUID id,
        AgencyCode agency,
        String kind,
        String feed,
        String fileName,
        String requester,
        Instant startedAt,
        Optional<Instant> extractedAt,
        State state,
        Optional<ImportReport> report) {
    public enum State {
        LOOKED_AT,
        RUNNING,
        DONE,
        REFUSED
    }
}

package org.turnstone.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.shared.AgencyCode;

/**
 * A file that was brought, and what came of it; no report while it runs or where it was cut short. The report is the one
 * for whoever reads: only the data steward's tells what waits to be linked.
 *
 * @param dryRun whether it is only looked at
 * @param usualRows how many a file of this feed has, where this one asks because it has far fewer
 * @param taken whether its rows have gone in since, where it was only looked at
 * @param hasFile whether the file itself is still kept, so that it can be taken again
 */
public record PastRun(
        UUID id,
        AgencyCode agency,
        String kind,
        String feed,
        String fileName,
        String fileHash,
        String requester,
        boolean isMine,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> extractedAt,
        State state,
        boolean dryRun,
        boolean taken,
        boolean hasFile,
        ImportProgress progress,
        int usualRows,
        Optional<ImportReport> report) {
    /** The same file, to be looked at once more. */
    ImportRequest lookAgain() {
        return lookAgain(kind);
    }

    ImportRequest lookAgain(String kind) {
        return new ImportRequest(kind, agency, feed, fileName, extractedAt.orElse(startedAt), true, false);
    }

    public enum State {
        WAITS,
        RUNNING,
        LOOKED_AT,
        PUT_AWAY,
        DONE,
        REFUSED,
        CUT_SHORT,
        /** Much smaller than usual: somebody says whether it is right. */
        ASKS;

        public boolean isUnderWay() {
            return this == WAITS || this == RUNNING;
        }
    }
}

package org.turnstone.imports;

import java.time.Instant;
import java.util.UUID;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;

/** One file being taken: which, for whom, when. */
record ImportRun(
        UUID id,
        PartnershipId partnership,
        ImportRequest request,
        StaffId by,
        String requester,
        String fileHash,
        Instant at) {
    AgencyCode agency() {
        return request.agency();
    }

    Delivery delivery() {
        return delivery(request.kind(), request.feed());
    }

    /** As another of the agency's files, whose rows waited for this one. */
    Delivery delivery(String kind, String feed) {
        return new Delivery(id, partnership, agency(), feed, kind, at);
    }

    /** The same run, for another of the agency's files. */
    ImportRun of(String kind, String feed) {
        ImportRequest other = new ImportRequest(
                kind,
                agency(),
                feed,
                request.fileName(),
                request.extractedAt(),
                request.dryRun(),
                request.allOrNothing());
        return new ImportRun(id, partnership, other, by, requester, fileHash, at);
    }
}

package org.turnstone.person;

import java.time.Instant;
import java.util.UUID;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** A record as it stands: whose it is, whom it is about, and what it says. */
record RecordSays(
        UUID recordId,
        PersonId person,
        AgencyCode agency,
        String personRef,
        String category,
        Instant saidAt,
        boolean withdrawn,
        PersonBlock block) {
    RecordRef ref() {
        return new RecordRef(agency, personRef);
    }
}

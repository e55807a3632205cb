package org.turnstone.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** A record that waits for the data steward, beside those it may belong with. */
public record OpenDoubt(
        UUID id,
        AgencyCode agency,
        String personRef,
        PersonBlock says,
        String reason,
        Instant since,
        List<MayBe> mayBe) {
    public OpenDoubt {
        mayBe = List.copyOf(mayBe);
    }

    /** Someone it may be; no header where every record of theirs is closed to the reader. */
    public record MayBe(PersonId person, Optional<PersonHeader> header, String evidence) {}
}

package org.turnstone.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/**
 * A record that waits for the data steward, beside those it may belong with.
 *
 * @param wouldLink whether the weight alone would have linked it, were that signed off for these agencies
 * @param asked who was asked about it and what; none where nobody was
 */
public record OpenDoubt(
        UUID id,
        AgencyCode agency,
        String personRef,
        PersonBlock says,
        String reason,
        Instant since,
        List<MayBe> mayBe,
        boolean wouldLink,
        Optional<Asked> asked) {
    public OpenDoubt {
        mayBe = List.copyOf(mayBe);
    }

    public RecordRef ref() {
        return new RecordRef(agency, personRef);
    }

    /**
     * Someone it may be.
     *
     * @param header none where every record of theirs is closed to the reader
     * @param weight of all evidence when it came in, in bits; records that the reader may not see are in it
     * @param veto what forbids linking to them without a second person's word; empty where nothing does
     */
    public record MayBe(PersonId person, Optional<PersonHeader> header, String evidence, double weight, String veto) {}

    public record Asked(Instant at, String note) {}
}

package org.turnstone.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.linkage.Namesakes;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/**
 * A record that waits for the data steward, beside those it may belong with.
 *
 * @param reason why it waits, as far as the reader may see
 * @param namesakes what those it may belong with are weighed by, as far as the reader may see
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
        Namesakes namesakes,
        boolean wouldLink,
        Optional<Asked> asked) {
    public OpenDoubt {
        mayBe = List.copyOf(mayBe);
    }

    public RecordRef ref() {
        return new RecordRef(agency, personRef);
    }

    /** Whether it may be someone whom the reader may not be shown: then they alone cannot say that it is someone new. */
    public boolean mayBeHidden() {
        return mayBe.stream().anyMatch(one -> one.header().isEmpty());
    }

    /** Whom the reader is shown beside it, the likeliest by what they are shown first. */
    public List<MayBe> shown() {
        return mayBe.stream()
                .filter(one -> one.header().isPresent())
                .sorted(Comparator.comparingDouble(MayBe::points).reversed())
                .toList();
    }

    /** Whom the reader alone may link it to: those shown, unless someone whom they may not be shown weighs as much. */
    public List<MayBe> forOneAlone() {
        double hidden = mayBe.stream()
                .filter(one -> one.header().isEmpty())
                .mapToDouble(MayBe::weight)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        return shown().stream().filter(one -> one.weight() > hidden).toList();
    }

    /**
     * Someone it may be.
     *
     * @param header none where all that is like the record is closed to the reader, though another record of theirs may not be
     * @param evidence what agrees, as far as the reader may see
     * @param points of that evidence, in bits
     * @param veto what forbids linking to them, as far as the reader may see; {@link AgainstLink} says what does indeed
     * @param weight of all evidence when it came in, in bits; records that the reader may not see are in it
     */
    public record MayBe(
            PersonId person,
            Optional<PersonHeader> header,
            String evidence,
            double points,
            String veto,
            double weight) {}

    public record Asked(Instant at, String note) {}
}

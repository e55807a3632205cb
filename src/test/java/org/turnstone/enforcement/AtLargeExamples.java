package org.turnstone.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/** Statements that someone is unlawfully at large, for tests of the rooms that read them. */
public final class AtLargeExamples {
    private AtLargeExamples() {}

    /** Recorded by probation, at large since a day; said for the first time on another. */
    public static AtLarge since(PersonId person, LocalDate from, Instant toldAt) {
        return said(person, from, toldAt, null);
    }

    static AtLarge said(PersonId person, LocalDate from, Instant toldAt, AtLarge.@Nullable Ended ended) {
        UUID id = UUID.randomUUID();
        Claim claim = new Claim(
                id,
                person,
                new AgencyCode("PROBATION"),
                Category.LE_ONLY,
                null,
                "screen",
                id.toString(),
                toldAt,
                toldAt,
                null,
                false);
        return new AtLarge(claim, from, null, "RECALL", "", "Recall 2026/0417", toldAt, "Ben Marsh, Probation", ended);
    }

    /** The next version of the same record, with its end. */
    static AtLarge ended(AtLarge was, LocalDate on, Instant recordedAt) {
        Claim claim = was.claim();
        Claim next = new Claim(
                UUID.randomUUID(),
                claim.person(),
                claim.agency(),
                claim.category(),
                null,
                claim.feed(),
                claim.sourceRef(),
                recordedAt,
                recordedAt,
                null,
                false);
        return new AtLarge(
                next, was.from(), null, was.ground(), "", was.authority(), was.toldAt(), was.by(), ended(on));
    }

    static AtLarge.Ended ended(LocalDate on) {
        return new AtLarge.Ended(on, AtLargeEnd.ARRESTED, "Found at a friend’s", "Ada Lane, Police");
    }

    public static AtLargeSpell spell(PersonId person, LocalDate from, @Nullable LocalDate to, Instant toldAt) {
        return new AtLargeSpell(since(person, from, toldAt), new Period(from, to));
    }
}

package org.turnstone.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/**
 * What every claim carries, whichever room keeps it: whose statement it is, about whom, and when it was had.
 *
 * @param supersededAt when a later version of the same row took its place, or none while it is the newest
 * @param withdrawn the agency took the row back with this version: it says nothing any more
 */
public record Claim(
        UUID id,
        PersonId person,
        AgencyCode agency,
        Category category,
        @Nullable String handling,
        String feed,
        String sourceRef,
        Instant sourceUpdatedAt,
        Instant recordedAt,
        @Nullable Instant supersededAt,
        boolean withdrawn) {
    /** The feed of what is said at a screen. */
    public static final String SCREEN = "screen";

    /** Reads the columns that every room's table of claims has. */
    public static Claim of(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("claim_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyCode(row.getString("owner_agency")),
                Category.valueOf(row.getString("category")),
                row.getString("handling"),
                row.getString("feed"),
                row.getString("source_ref"),
                row.getObject("source_updated_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                moment(row.getObject("superseded_at", OffsetDateTime.class)),
                row.getBoolean("withdrawn"));
    }

    /** What is said at a screen, as the statement of the agency of whoever says it, for all under the agreement. */
    public static Claim atScreen(PersonId person, Membership by, Instant at) {
        UUID id = UUID.randomUUID();
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        return new Claim(id, person, by.agency(), Category.CORE, null, SCREEN, id.toString(), kept, kept, null, false);
    }

    /** The same as the next version of what was said at a screen before: whoever that goes with, this goes with too. */
    public Claim nextOf(Claim before) {
        return new Claim(
                id,
                person,
                agency,
                category,
                handling,
                feed,
                before.sourceRef,
                sourceUpdatedAt,
                recordedAt,
                supersededAt,
                withdrawn);
    }

    /** The claim as it stood on record at a moment; none where it was not there yet. */
    public Optional<Claim> asKnownAt(Instant moment) {
        Instant still = supersededAt != null && supersededAt.isAfter(moment) ? null : supersededAt;
        return recordedAt.isAfter(moment)
                ? Optional.empty()
                : Optional.of(new Claim(
                        id,
                        person,
                        agency,
                        category,
                        handling,
                        feed,
                        sourceRef,
                        sourceUpdatedAt,
                        recordedAt,
                        still,
                        withdrawn));
    }

    public boolean isInForce() {
        return supersededAt == null && !withdrawn;
    }

    /** Whether everybody under the agreement may see it, but for whom the law and the lists keep from the person. */
    public boolean isOpenToAll() {
        return category == Category.CORE && handling == null;
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

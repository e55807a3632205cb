package org.turnstone.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/**
 * Adds versions of an agency's rows to a room's table of claims. Nothing is overwritten: the version before is marked as
 * superseded, and both stay.
 */
public final class Claims {
    /** Later than any moment: what is known now. */
    public static final OffsetDateTime NOW = OffsetDateTime.MAX;

    private Claims() {}

    /**
     * Adds one claim for each row; one that is only taken back, and says nothing of what it said, ends the earlier claim and adds none.
     *
     * @param supersede marks the newest versions; asks for the moment, partnership, agency, feed and source references
     *     in this order, and returns their {@code person_id}
     * @param insert as for {@link NewRow#addAll}
     * @param own the room's own columns
     * @return everyone about whom something changed, those included whom an earlier version was about
     */
    public static Set<PersonId> add(
            JdbcTemplate database,
            String supersede,
            String insert,
            Delivery delivery,
            List<ImportedRow> rows,
            Function<RowReader, NewRow> own) {
        String[] references = rows.stream().map(ImportedRow::sourceRef).toArray(String[]::new);
        Set<PersonId> changed = new LinkedHashSet<>(database.query(
                supersede,
                (row, number) -> new PersonId(row.getObject("person_id", UUID.class)),
                at(delivery.recordedAt()),
                delivery.partnership().value(),
                delivery.agency().value(),
                delivery.feed(),
                references));
        for (ImportedRow row : rows) {
            changed.add(row.person());
            if (row.movedFrom() != null) {
                changed.add(row.movedFrom());
            }
        }
        NewRow.addAll(
                database,
                insert,
                rows.stream()
                        .filter(row -> !row.withdrawn() || !CommonColumns.saysNoMore(row.values()))
                        .map(row -> columns(delivery, row).with(own.apply(row.values())))
                        .toList());
        return changed;
    }

    /** A moment as the database takes it. */
    public static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** The columns that every room's table of claims has, for what somebody says at a screen. */
    public static NewRow columns(PartnershipId partnership, Claim claim) {
        return new NewRow()
                .with("claim_id", claim.id())
                .with("partnership_id", partnership.value())
                .with("person_id", claim.person().value())
                .with("owner_agency", claim.agency())
                .with("category", claim.category())
                .with("handling", claim.handling())
                .with("feed", claim.feed())
                .with("source_ref", claim.sourceRef())
                .with("source_updated_at", claim.sourceUpdatedAt())
                .with("recorded_at", claim.recordedAt())
                .with("withdrawn", claim.withdrawn());
    }

    /** The columns that every room's table of claims has. */
    static NewRow columns(Delivery delivery, ImportedRow row) {
        return new NewRow()
                .with("claim_id", UUID.randomUUID())
                .with("partnership_id", delivery.partnership().value())
                .with("person_id", row.person().value())
                .with("owner_agency", delivery.agency())
                .with("category", row.category())
                .with("handling", row.handling())
                .with("feed", delivery.feed())
                .with("source_ref", row.sourceRef())
                .with("source_updated_at", row.sourceUpdatedAt())
                .with("recorded_at", delivery.recordedAt())
                .with("withdrawn", row.withdrawn());
    }
}

package org.turnstone.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
     * Adds one claim for each row.
     *
     * @param supersede marks the newest versions; asks for the moment, partnership, agency, feed and source references
     *     in this order, and returns their {@code person_id}
     * @param insert asks for {@code claim_id, partnership_id, person_id, owner_agency, category, handling, feed,
     *     source_ref, source_updated_at, recorded_at, withdrawn} and then for the room's own columns
     * @return everyone about whom something changed, those included whom an earlier version was about
     */
    public static Set<PersonId> add(
            JdbcTemplate database,
            String supersede,
            String insert,
            Delivery delivery,
            List<ImportedRow> rows,
            Function<RowReader, @Nullable Object[]> own) {
        String[] references = rows.stream().map(ImportedRow::sourceRef).toArray(String[]::new);
        Set<PersonId> changed = new LinkedHashSet<>(database.query(
                supersede,
                (row, number) -> new PersonId(row.getObject("person_id", UUID.class)),
                at(delivery.recordedAt()),
                delivery.partnership().value(),
                delivery.agency().value(),
                delivery.feed(),
                references));
        List<Object[]> claims = new ArrayList<>();
        for (ImportedRow row : rows) {
            claims.add(columns(delivery, row, own.apply(row.values())));
            changed.add(row.person());
            if (row.movedFrom() != null) {
                changed.add(row.movedFrom());
            }
        }
        database.batchUpdate(insert, claims);
        return changed;
    }

    /** A moment as the database takes it. */
    public static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Object[] columns(Delivery delivery, ImportedRow row, @Nullable Object[] own) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(UUID.randomUUID());
        all.add(delivery.partnership().value());
        all.add(row.person().value());
        all.add(delivery.agency().value());
        all.add(row.category().name());
        all.add(row.handling());
        all.add(delivery.feed());
        all.add(row.sourceRef());
        all.add(at(row.sourceUpdatedAt()));
        all.add(at(delivery.recordedAt()));
        all.add(row.withdrawn());
        for (Object value : own) {
            all.add(value);
        }
        return all.toArray();
    }
}

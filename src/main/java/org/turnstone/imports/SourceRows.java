package org.turnstone.imports;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PersonId;

/** The newest version of each row that agencies have sent. */
@Component
class SourceRows {
    private final JdbcClient database;

    SourceRows(JdbcClient database) {
        this.database = database;
    }

    /** A row as it was last taken, and whom it was then about. */
    record Taken(SourceVersion version, @Nullable PersonId about) {}

    Map<String, Taken> of(Delivery delivery, Collection<String> sourceRefs) {
        Map<String, Taken> taken = new HashMap<>();
        database.sql("""
                select source_ref, updated_at, digest, withdrawn, person_id from imports.source_row
                where partnership_id = :partnership and agency = :agency and feed = :feed and kind = :kind
                  and source_ref = any(:refs)
                """)
                .param("partnership", delivery.partnership().value())
                .param("agency", delivery.agency().value())
                .param("feed", delivery.feed())
                .param("kind", delivery.kind())
                .param("refs", sourceRefs.toArray(String[]::new))
                .query(row -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    taken.put(
                            row.getString("source_ref"),
                            new Taken(
                                    new SourceVersion(
                                            row.getObject("updated_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getString("digest"),
                                            row.getBoolean("withdrawn")),
                                    person == null ? null : new PersonId(person)));
                });
        return taken;
    }

    /** Notes that these versions have been taken; people stand in the order of the rows. */
    void take(Delivery delivery, List<ReadRow> rows, List<@Nullable PersonId> people) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                insert into imports.source_row (partnership_id, agency, feed, kind, source_ref, updated_at, digest,
                                                withdrawn, person_id)
                select :partnership, :agency, :feed, :kind, r.source_ref, r.updated_at::timestamptz, r.digest,
                       r.withdrawn, r.person
                from unnest(:refs, :times, :digests, :withdrawn, :people)
                     as r(source_ref, updated_at, digest, withdrawn, person)
                on conflict (partnership_id, agency, feed, kind, source_ref) do update
                    set (updated_at, digest, withdrawn, person_id) =
                        (excluded.updated_at, excluded.digest, excluded.withdrawn, excluded.person_id)
                """)
                .param("partnership", delivery.partnership().value())
                .param("agency", delivery.agency().value())
                .param("feed", delivery.feed())
                .param("kind", delivery.kind())
                .param("refs", rows.stream().map(ReadRow::sourceRef).toArray(String[]::new))
                .param(
                        "times",
                        rows.stream().map(row -> row.updatedAt().toString()).toArray(String[]::new))
                .param(
                        "digests",
                        rows.stream().map(row -> row.version().digest()).toArray(String[]::new))
                .param("withdrawn", rows.stream().map(ReadRow::withdrawn).toArray(Boolean[]::new))
                .param(
                        "people",
                        people.stream()
                                .map(person -> person == null ? null : person.value())
                                .toArray(UUID[]::new))
                .update();
    }
}

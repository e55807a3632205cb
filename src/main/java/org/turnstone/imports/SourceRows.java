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
import org.turnstone.person.RecordRef;
import org.turnstone.person.RecordsMoved;
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
                                                withdrawn, person_id, person_ref)
                select :partnership, :agency, :feed, :kind, r.source_ref, r.updated_at::timestamptz, r.digest,
                       r.withdrawn, r.person, nullif(r.person_ref, '')
                from unnest(:refs, :times, :digests, :withdrawn, :people, :records)
                     as r(source_ref, updated_at, digest, withdrawn, person, person_ref)
                on conflict (partnership_id, agency, feed, kind, source_ref) do update
                    set (updated_at, digest, withdrawn, person_id, person_ref) =
                        (excluded.updated_at, excluded.digest, excluded.withdrawn, excluded.person_id, excluded.person_ref)
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
                .param("records", rows.stream().map(ReadRow::personRef).toArray(String[]::new))
                .param("withdrawn", rows.stream().map(ReadRow::withdrawn).toArray(Boolean[]::new))
                .param(
                        "people",
                        people.stream()
                                .map(person -> person == null ? null : person.value())
                                .toArray(UUID[]::new))
                .update();
    }

    /** One row as its room's claims are keyed. */
    record Key(String agency, String feed, String kind, String sourceRef) {}

    /** The rows of these records, as far as they are about this person. */
    List<Key> ofRecords(PersonId person, Collection<RecordRef> records) {
        return ofRecords(records, """
                select s.agency, s.feed, s.kind, s.source_ref from imports.source_row s
                join unnest(:agencies, :refs) as k(agency, ref) on s.agency = k.agency and s.person_ref = k.ref
                where s.partnership_id = partnership.my_partnership() and s.person_id = :person
                """, person)
                .query((row, number) -> new Key(
                        row.getString("agency"),
                        row.getString("feed"),
                        row.getString("kind"),
                        row.getString("source_ref")))
                .list();
    }

    /** They are about someone else now. */
    void follow(RecordsMoved moved) {
        ofRecords(moved.records(), """
                update imports.source_row s set person_id = :to
                where s.partnership_id = partnership.my_partnership() and s.person_id = :person
                  and (:everything or exists (select 1 from unnest(:agencies, :refs) as k(agency, ref)
                                              where s.agency = k.agency and s.person_ref = k.ref))
                """, moved.from())
                .param("to", moved.to().value())
                .param("everything", moved.everything())
                .update();
    }

    private JdbcClient.StatementSpec ofRecords(Collection<RecordRef> records, String sql, PersonId person) {
        return database.sql(sql)
                .param("person", person.value())
                .param(
                        "agencies",
                        records.stream().map(record -> record.agency().value()).toArray(String[]::new))
                .param("refs", records.stream().map(RecordRef::personRef).toArray(String[]::new));
    }
}

package org.turnstone.imports;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.London;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows that wait until it is settled whom they are about. */
@Component
class WaitingRows {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final int DAYS_KEPT = 90;

    private final JdbcClient database;
    private final JsonMapper json;

    WaitingRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A row that waited, and which of the agency's files it came in. */
    record Waited(String kind, String feed, ReadRow row) {
        String file() {
            return kind + "|" + feed;
        }
    }

    /** Of each row the newest version waits. */
    void keep(Delivery delivery, List<ReadRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Map<String, Object>> content = rows.stream()
                .<Map<String, Object>>map(row -> Map.of(
                        "source_ref", row.sourceRef(),
                        "person_ref", row.personRef(),
                        "updated_at", row.updatedAt().toString(),
                        "digest", row.version().digest(),
                        "withdrawn", row.withdrawn(),
                        "content", row.values()))
                .toList();
        database.sql("""
                insert into imports.waiting_row (partnership_id, agency, feed, kind, source_ref, person_ref, updated_at,
                                                 digest, withdrawn, content, since, expires_on)
                select :partnership, :agency, :feed, :kind, r.source_ref, r.person_ref, r.updated_at, r.digest,
                       r.withdrawn, r.content, :at::timestamptz, :expires::date
                from jsonb_to_recordset(:rows::jsonb) as r(source_ref text, person_ref text, updated_at timestamptz,
                                                           digest text, withdrawn boolean, content jsonb)
                on conflict (partnership_id, agency, feed, kind, source_ref) do update
                    set (person_ref, updated_at, digest, withdrawn, content) =
                        (excluded.person_ref, excluded.updated_at, excluded.digest, excluded.withdrawn, excluded.content)
                    where waiting_row.updated_at < excluded.updated_at
                """)
                .param("partnership", delivery.partnership().value())
                .param("agency", delivery.agency().value())
                .param("feed", delivery.feed())
                .param("kind", delivery.kind())
                .param("at", delivery.recordedAt().toString())
                .param(
                        "expires",
                        London.dayOf(delivery.recordedAt()).plusDays(DAYS_KEPT).toString())
                .param("rows", json.writeValueAsString(content))
                .update();
    }

    /** The versions of these rows that wait. */
    Map<String, SourceVersion> versions(Delivery delivery, Collection<String> sourceRefs) {
        Map<String, SourceVersion> versions = new HashMap<>();
        database.sql("""
                select source_ref, updated_at, digest, withdrawn from imports.waiting_row
                where partnership_id = :partnership and agency = :agency and feed = :feed and kind = :kind
                  and source_ref = any(:refs)
                """)
                .param("partnership", delivery.partnership().value())
                .param("agency", delivery.agency().value())
                .param("feed", delivery.feed())
                .param("kind", delivery.kind())
                .param("refs", sourceRefs.toArray(String[]::new))
                .query(row -> {
                    versions.put(
                            row.getString("source_ref"),
                            new SourceVersion(
                                    row.getObject("updated_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("digest"),
                                    row.getBoolean("withdrawn")));
                });
        return versions;
    }

    /** What waits for these references, of any kind. */
    List<Waited> of(ImportRun run, Collection<String> personRefs) {
        return refs(run, personRefs, List.of(), """
                select kind, feed, source_ref, updated_at, digest, withdrawn, content from imports.waiting_row
                where partnership_id = :partnership and agency = :agency and person_ref = any(:refs)
                """);
    }

    /** Takes out what waited for these references, which are settled now, but for some that wait on. */
    List<Waited> release(ImportRun run, Collection<String> personRefs, List<Waited> but) {
        return refs(run, personRefs, but, """
                delete from imports.waiting_row
                where partnership_id = :partnership and agency = :agency and person_ref = any(:refs)
                  and not kind || '|' || feed || '|' || source_ref = any(:but)
                returning kind, feed, source_ref, updated_at, digest, withdrawn, content
                """);
    }

    private List<Waited> refs(ImportRun run, Collection<String> personRefs, List<Waited> but, String sql) {
        return database.sql(sql)
                .param("partnership", run.partnership().value())
                .param("agency", run.agency().value())
                .param("refs", personRefs.toArray(String[]::new))
                .param(
                        "but",
                        but.stream()
                                .map(waited ->
                                        waited.file() + "|" + waited.row().sourceRef())
                                .toArray(String[]::new))
                .query((row, number) -> new Waited(
                        row.getString("kind"),
                        row.getString("feed"),
                        ReadRow.of(
                                0,
                                row.getString("source_ref"),
                                new SourceVersion(
                                        row.getObject("updated_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("digest"),
                                        row.getBoolean("withdrawn")),
                                json.readValue(row.getString("content"), VALUES))))
                .list();
    }
}

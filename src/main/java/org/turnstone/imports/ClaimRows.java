package org.turnstone.imports;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.person.RecordsMoved;
import org.turnstone.shared.PersonId;

/** The claims of the rooms, as far as all their tables are alike. */
@Component
class ClaimRows {
    private static final String KEYED = """
            exists (select 1 from unnest(:agencies, :feeds, :refs) as k(agency, feed, ref)
                    where c.owner_agency = k.agency and c.feed = k.feed and c.source_ref = k.ref and (:kind = '' or to_jsonb(c) ->> 'kind' = :kind))
            """;

    /** A claim is superseded by one about the other person that says the same, so what was known before stays known. */
    private static final String MOVE = """
            with gone as (
                update %1$s c set superseded_at = :at
                where c.partnership_id = :partnership and c.person_id = :from and c.superseded_at is null
                  and (:everything or %2$s
                       or to_jsonb(c) ->> 'in_place_of' in (
                           select q.claim_id::text from %1$s q
                           where q.person_id = :from and exists (
                               select 1 from unnest(:agencies, :feeds, :refs) as k(agency, feed, ref)
                               where q.owner_agency = k.agency and q.feed = k.feed and q.source_ref = k.ref))
                       or c.feed = 'screen' and exists (
                           select 1 from %1$s o
                           where o.partnership_id = c.partnership_id and o.owner_agency = c.owner_agency
                             and o.feed = c.feed and o.source_ref = c.source_ref and o.person_id = :to))
                returning c.*)
            insert into %1$s
            select moved.* from gone, jsonb_populate_record(null::%1$s, to_jsonb(gone) || jsonb_build_object(
                'claim_id', gen_random_uuid(), 'person_id', :to, 'recorded_at', :at, 'superseded_at', null)) as moved
            """;

    private static final String SEEN = """
            select count(*) from %1$s c
            where c.person_id = :from and c.superseded_at is null and not c.withdrawn and %2$s
            """;

    private final JdbcClient database;

    ClaimRows(JdbcClient database) {
        this.database = database;
    }

    int move(ClaimTable table, RecordsMoved moved, Collection<SourceRows.Key> rows) {
        return keyed(table, MOVE, rows)
                .param("partnership", moved.partnership().value())
                .param("from", moved.from().value())
                .param("to", moved.to().value())
                .param("everything", moved.everything())
                .param("at", moved.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many claims of these rows whoever asks may see. */
    int seen(ClaimTable table, PersonId person, Collection<SourceRows.Key> rows) {
        return keyed(table, SEEN, rows)
                .param("from", person.value())
                .query(Integer.class)
                .single();
    }

    /** What was said of others and is this person's by the newest claim of the same row. */
    int forget(String table, PersonId person, Collection<PersonId> others) {
        return database.sql(String.format(Locale.ROOT, """
                delete from %1$s o
                where o.person_id = any(:others) and o.superseded_at is not null and :person = (
                    select c.person_id from %1$s c
                    where c.person_id = any(:others || :person::uuid) and c.partnership_id = o.partnership_id
                      and c.owner_agency = o.owner_agency and c.feed = o.feed and c.source_ref = o.source_ref
                      and to_jsonb(c) ->> 'kind' is not distinct from to_jsonb(o) ->> 'kind'
                    order by c.superseded_at desc nulls first, c.recorded_at desc limit 1)
                """, table))
                .param("person", person.value())
                .param("others", others.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec keyed(ClaimTable table, String sql, Collection<SourceRows.Key> rows) {
        return database.sql(String.format(Locale.ROOT, sql, table.name(), KEYED))
                .param("kind", table.kind())
                .param("agencies", column(rows, SourceRows.Key::agency))
                .param("feeds", column(rows, SourceRows.Key::feed))
                .param("refs", column(rows, SourceRows.Key::sourceRef));
    }

    private static String[] column(Collection<SourceRows.Key> rows, Function<SourceRows.Key, String> value) {
        return List.copyOf(rows).stream().map(value).toArray(String[]::new);
    }
}

package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which records are like a doubt by what the data steward may be told of it, whenever they came, so that the queue is ordered
 * without looking for them. Of a reference that stands for somebody already only their own record counts.
 */
@Component
class AlikeRecords {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final String ADDED = """
            insert into person.alike (doubt_id, record_id, partnership_id, person_id, owner_agency, category, handling)
            select f.doubt_id, r.record_id, r.partnership_id, r.person_id, r.owner_agency, r.category, r.handling from (
            """;
    private static final String NONE_TWICE = """
            ) as f join person.record r on r.record_id = f.record_id
            on conflict do nothing
            """;

    /** For {@code :filed}, the ids of records that have just been filed under their keys. */
    static final String OF_FILED = ADDED + """
            select s.doubt_id, k.record_id from person.match_key k
            join person.sought_key s on s.partnership_id = k.partnership_id and s.key = k.key
            where k.record_id = any(:filed)
            union
            select d.doubt_id, o.record_id from person.record o
            join person.doubt d on d.partnership_id = o.partnership_id and d.owner_agency = o.owner_agency
             and d.person_ref = o.person_ref
            where o.record_id = any(:filed)
            """ + NONE_TWICE;

    private final JdbcClient database;
    private final JsonMapper json;

    AlikeRecords(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Noted(UUID doubt, PersonBlock says, boolean linked) {}

    /** Doubts as they have just been noted. */
    void seek(RecordSource source, Collection<String> refs, boolean madeUp) {
        List<Noted> noted = noted(source, refs);
        UUID[] doubts = noted.stream().map(Noted::doubt).toArray(UUID[]::new);
        for (String table : List.of("sought_key", "alike")) {
            database.sql("delete from person." + table + " where doubt_id = any(:doubts)")
                    .param("doubts", doubts)
                    .update();
        }
        List<Long> keys = new ArrayList<>();
        List<UUID> seeking = new ArrayList<>();
        noted.stream()
                .filter(doubt -> !doubt.linked)
                .forEach(doubt -> MatchKeys.sought(DoubtsAsSeen.told(doubt.says), madeUp)
                        .keySet()
                        .forEach(key -> {
                            keys.add(key);
                            seeking.add(doubt.doubt);
                        }));
        database.sql("""
                insert into person.sought_key (partnership_id, key, doubt_id)
                select :partnership, key, doubt from unnest(:keys, :doubts) as s(key, doubt)
                """)
                .param("partnership", source.partnership().value())
                .param("keys", keys.toArray(Long[]::new))
                .param("doubts", seeking.toArray(UUID[]::new))
                .update();
        database.sql(ADDED + """
                        select s.doubt_id, k.record_id from person.sought_key s
                        join person.match_key k on k.partnership_id = s.partnership_id and k.key = s.key
                        where s.doubt_id = any(:doubts)
                        union
                        select d.doubt_id, o.record_id from person.doubt d
                        join person.record o on o.partnership_id = d.partnership_id and o.owner_agency = d.owner_agency
                         and o.person_ref = d.person_ref
                        where d.doubt_id = any(:doubts)
                        """ + NONE_TWICE).param("doubts", doubts).update();
    }

    private List<Noted> noted(RecordSource source, Collection<String> refs) {
        return database.sql("""
                select d.doubt_id, d.block, r.record_id is not null as linked
                from person.doubt d
                left join person.record r on r.partnership_id = d.partnership_id and r.owner_agency = d.owner_agency
                 and r.person_ref = d.person_ref
                where d.partnership_id = :partnership and d.owner_agency = :agency and d.person_ref = any(:refs)
                """)
                .param("partnership", source.partnership().value())
                .param("agency", source.agency().value())
                .param("refs", refs.toArray(String[]::new))
                .query((row, number) -> noted(row))
                .list();
    }

    private Noted noted(ResultSet row) throws SQLException {
        return new Noted(
                row.getObject("doubt_id", UUID.class),
                PersonBlock.of(json.readValue(row.getString("block"), VALUES)),
                row.getBoolean("linked"));
    }

    /** Records that are about to be filed anew. */
    void unfiled(UUID[] records) {
        database.sql("delete from person.alike where record_id = any(:records)")
                .param("records", records)
                .update();
    }
}

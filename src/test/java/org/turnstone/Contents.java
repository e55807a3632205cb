package org.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that a system holds of people, row by row and in no order of its own: without ids and times of recording, which differ
 * from run to run, without versions that a newer word has superseded (which of them came in time depends on the order), and
 * without the record of the runs themselves. Read as the import job, which sees every row.
 */
public final class Contents {
    private static final Set<String> LEFT_OUT =
            Set.of("imports.run", "imports.kept_file", "person.name_word", "person.record_word");

    /** New on every run by their nature; a person is named by the references of their records. */
    private static final Set<String> NEW_EACH_TIME = Set.of(
            "reference",
            "recorded_at",
            "since",
            "expires_on",
            "claim_number",
            "superseded_at",
            "changed_at",
            "worked_out_at");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname as named
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in
                ('pg_catalog', 'information_schema', 'public', 'migration', 'governance', 'partnership', 'site')
              and n.nspname not like 'pg\\_%' and has_table_privilege(c.oid, 'select')
            order by 1
            """;

    private static final String COLUMNS = """
            select attname from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
              and atttypid not in ('uuid'::regtype, 'uuid[]'::regtype) order by attnum
            """;

    private static final String PERSON = """
            (select string_agg(r.owner_agency || ':' || r.person_ref, ',' order by r.owner_agency, r.person_ref)
             from person.record r where r.person_id = t.person_id)
            """;

    private Contents() {}

    /** In a transaction of the import job. */
    public static List<String> of(JdbcClient database) {
        List<String> rows = new ArrayList<>();
        for (String table : database.sql(TABLES).query(String.class).list()) {
            if (!LEFT_OUT.contains(table)) {
                rows.addAll(rows(database, table));
            }
        }
        return rows;
    }

    private static boolean has(JdbcClient database, String table, String column) {
        return database.sql("""
                select exists (select from pg_attribute where attrelid = cast(? as regclass) and attname = ?)
                """).params(table, column).query(Boolean.class).single();
    }

    private static List<String> rows(JdbcClient database, String table) {
        String columns = database.sql(COLUMNS).param(table).query(String.class).list().stream()
                .filter(column -> !NEW_EACH_TIME.contains(column))
                .map(column -> "'" + column + "', t.\"" + column + "\"")
                .collect(Collectors.joining(", "));
        String person = has(database, table, "person_id") ? ", 'person', " + PERSON : "";
        String inForce = has(database, table, "superseded_at") ? " where superseded_at is null" : "";
        return columns.isEmpty()
                ? List.of()
                : database.sql("select '" + table + " ' || jsonb_build_object(" + columns + person + ")::text from "
                                + table + " t" + inForce + " order by 1")
                        .query(String.class)
                        .list();
    }
}

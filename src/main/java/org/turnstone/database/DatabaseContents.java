package org.turnstone.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What is in a database before we touch it: ours, nothing, or somebody else's. */
record DatabaseContents(boolean ours, boolean empty) {
    private static final String ASK = """
            select to_regclass('migration.flyway_schema_history') is not null as ours,
                   not exists (
                     select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')) as empty""";

    static DatabaseContents of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ASK)) {
            row.next();
            return new DatabaseContents(row.getBoolean("ours"), row.getBoolean("empty"));
        }
    }
}

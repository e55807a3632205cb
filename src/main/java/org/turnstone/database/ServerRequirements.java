package org.turnstone.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What a server must be like before records are trusted to it: new enough, and it writes down what it acknowledges. */
record ServerRequirements(
        int version, boolean fsync, String synchronousCommit, boolean fullPageWrites, String weakened) {
    private static final int OLDEST = 15;

    /** The last column finds a weaker setting given to some role or database, which would hold for its sessions only. */
    private static final String ASK = """
            select current_setting('server_version_num')::int / 10000 as version,
                   current_setting('fsync')::boolean as fsync,
                   current_setting('synchronous_commit') as synchronous_commit,
                   current_setting('full_page_writes')::boolean as full_page_writes,
                   coalesce((select string_agg(distinct coalesce(r.rolname, d.datname, 'every role'), ', ')
                               from pg_db_role_setting s
                               left join pg_roles r on r.oid = s.setrole
                               left join pg_database d on d.oid = s.setdatabase
                              where exists (select from unnest(s.setconfig) c where c ~ '^synchronous_commit=(off|false|no|0)$')
                                and (d.datname is null or d.datname = current_database())), '') as weakened""";

    static void require(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ASK)) {
            row.next();
            var found = new ServerRequirements(
                    row.getInt("version"),
                    row.getBoolean("fsync"),
                    row.getString("synchronous_commit"),
                    row.getBoolean("full_page_writes"),
                    row.getString("weakened"));
            found.problem().ifPresent(words -> {
                throw new EnvironmentProblem(words);
            });
        }
    }

    Optional<String> problem() {
        if (version < OLDEST) {
            return Optional.of("PostgreSQL %d is too old: Turnstone needs %d or later.".formatted(version, OLDEST));
        }
        if (!fsync) {
            return Optional.of(unsafe("fsync=off", "alter system set fsync = on; select pg_reload_conf();"));
        }
        if (!fullPageWrites) {
            return Optional.of(
                    unsafe("full_page_writes=off", "alter system set full_page_writes = on; select pg_reload_conf();"));
        }
        if (synchronousCommit.equals("off")) {
            return Optional.of(unsafe(
                    "synchronous_commit=off", "alter system set synchronous_commit = on; select pg_reload_conf();"));
        }
        if (!weakened.isEmpty()) {
            return Optional.of(unsafe(
                    "synchronous_commit=off for " + weakened,
                    "alter role ... reset synchronous_commit; (or alter database)"));
        }
        return Optional.empty();
    }

    private static String unsafe(String setting, String remedy) {
        return """
                The database server runs with %s, so it can lose records it has already acknowledged. Turnstone does not start on it.
                As its administrator run: %s""".formatted(setting, remedy);
    }
}

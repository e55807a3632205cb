package org.turnstone.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.turnstone.database.DatabaseRoles;

/** What the database's own catalogue says against the walls; each finding says how to put it right. */
final class Catalogue {
    /** Row-level security without force, so that the functions which the owner holds can read them: the reasons. */
    static final Map<String, String> NOT_FORCED = Map.ofEntries(
            Map.entry("governance.relationship", "read by governance.sees for the rules"),
            Map.entry("governance.coming_of_age", "read by governance.sees for the rules"),
            Map.entry("governance.exclusion", "read by governance.sees for the rules"),
            Map.entry("governance.restriction", "read by governance.sees for the rules"),
            Map.entry("governance.consent", "read by governance.sees for the rules"),
            Map.entry("governance.break_glass_ticket", "read by governance.sees for the rules"),
            Map.entry("governance.audit_subject", "written by governance.append_audit alone"));

    /** Rows of a partnership without row-level security: the reasons. */
    static final Map<String, String> OPEN_TO_THE_APPLICATION = Map.of(
            "governance.audit_head", "the application has no right to it at all",
            "site.form_token", "read by its own random key and the staff it was shown to; gone after a day",
            "site.draft", "read by the key of the one who typed it; gone after a day");

    /** Functions with their owner's rights, each with what it may do. */
    static final Set<String> DEFINERS = Set.of(
            "partnership.acting",
            "partnership.my_partnership",
            "partnership.my_agency",
            "partnership.my_role",
            "partnership.live_memberships",
            "partnership.live_jobs",
            "partnership.account_to_sign_in",
            "partnership.use_code",
            "partnership.enrol_authenticator",
            "partnership.signed_in",
            "imports.feed_of_key",
            "partnership.housekeepers",
            "governance.knows_people",
            "governance.my_rules",
            "governance.rules_of",
            "governance.sees",
            "governance.append_audit",
            "governance.audit_newest",
            "governance.erase_audit_detail",
            "governance.erased_since",
            "governance.readers_since",
            "governance.agencies_that_read_since",
            "person.found_by_name",
            "person.called",
            "person.now_part_of",
            "person.kept_from",
            "governance.existence_known",
            "cohort.led_by",
            "governance.sees_each",
            "governance.on_my_lists",
            "person.links_made",
            "person.moves_shown",
            "rag.cohort_on",
            "rag.told_in_part",
            "cohort.names_lead",
            "matching.waiting",
            "matching.links_to_look_at",
            "matching.named_can_answer");

    private final JdbcOperations owner;
    private final String app;
    private final String statistics;
    private final String publisher;

    Catalogue(JdbcOperations owner, DatabaseRoles roles) {
        this.owner = owner;
        this.app = roles.placeholders().get("app");
        this.statistics = roles.placeholders().get("statistics");
        this.publisher = roles.placeholders().get("publisher");
    }

    int tablesAboutPeople() {
        return owner.queryForList(TABLES, String.class, "person_id").size();
    }

    List<String> openTablesAboutPeople() {
        return owner.query(OPEN_TABLES, Catalogue::table, "person_id").stream()
                .filter(table -> !(table.closed() && NOT_FORCED.containsKey(table.named())))
                .map(table ->
                        "%1$s holds people and is not closed: call governance.protect('%1$s')".formatted(table.named()))
                .toList();
    }

    List<String> openTablesOfPartnerships() {
        return owner.query(OPEN_TABLES, Catalogue::table, "partnership_id").stream()
                .filter(table -> !table.closed() && !OPEN_TO_THE_APPLICATION.containsKey(table.named()))
                .map(table -> table.named() + " holds a partnership's rows: enable row-level security, add a policy")
                .toList();
    }

    /**
     * A table whose security is not forced.
     *
     * @param closed whether it is there at all, with a policy
     */
    private record Table(String named, boolean closed) {}

    private static Table table(ResultSet row, int number) throws SQLException {
        return new Table(row.getString("named"), row.getBoolean("enabled") && row.getBoolean("policies"));
    }

    List<String> viewsWithOthersRights() {
        return owner.queryForList(VIEWS, String.class, publisher).stream()
                .map(named -> named + " reads with its owner's rights: make it security_invoker, or publish it")
                .toList();
    }

    List<String> definersNotListed() {
        return owner.queryForList(DEFINING, String.class).stream()
                .filter(named -> !DEFINERS.contains(named))
                .map(named -> named + " has its owner's rights and is not on the list in Catalogue")
                .toList();
    }

    List<String> definersWithoutSearchPath() {
        return owner.queryForList(UNPINNED, String.class).stream()
                .map(named -> named + " has its owner's rights and no search_path that begins with pg_catalog")
                .toList();
    }

    List<String> rightsBeyondServing() {
        return owner.queryForList(APP_RIGHTS, String.class, app);
    }

    List<String> rightsOnTheTrail() {
        return owner.queryForList(TRAIL_RIGHTS, String.class, app);
    }

    List<String> statisticsBeyondPublished() {
        return owner.queryForList(STATISTICS_RIGHTS, String.class, statistics);
    }

    private static final String OURS = """
            n.nspname not in ('information_schema', 'public', 'migration') and n.nspname not like 'pg\\_%'""";

    private static final String TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = ? and not a.attisdropped
            where c.relkind in ('r', 'p') and\s""" + OURS;

    private static final String OPEN_TABLES = """
            select n.nspname || '.' || c.relname as named, c.relrowsecurity as enabled,
                   exists (select from pg_policy p where p.polrelid = c.oid) as policies
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = ? and not a.attisdropped
            where c.relkind in ('r', 'p') and\s""" + OURS + """

              and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
            order by 1""";

    private static final String VIEWS = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('v', 'm') and\s""" + OURS + """

              and not coalesce('security_invoker=true' = any (c.reloptions), false)
              and not (n.nspname = 'published' and pg_get_userbyid(c.relowner) = ?)""";

    private static final String DEFINING = """
            select distinct n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and\s""" + OURS;

    private static final String UNPINNED = DEFINING + """

              and not exists (select from unnest(p.proconfig) c where c ~ '^search_path="?pg_catalog')""";

    private static final String APP_RIGHTS = """
            with me as (select * from pg_roles where rolname = ?)
            select 'it may ' || r from me, lateral (values
                ('be superuser', rolsuper), ('bypass row-level security', rolbypassrls), ('create roles', rolcreaterole),
                ('create databases', rolcreatedb), ('create schemas', has_database_privilege(oid, current_database(), 'create')),
                ('act as another role', exists (select from pg_auth_members where member = me.oid))) as may(r, so)
            where so
            union all
            select 'it may create in ' || n.nspname from me, pg_namespace n
            where n.nspname not like 'pg\\_temp%' and n.nspname not like 'pg\\_toast%' and has_schema_privilege(me.oid, n.oid, 'create')
            union all
            select 'it owns ' || c.oid::regclass from me, pg_class c where c.relowner = me.oid
            union all
            select 'it owns ' || p.oid::regprocedure from me, pg_proc p where p.proowner = me.oid
            union all
            select 'it may truncate or add triggers to ' || c.oid::regclass
            from me, pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and\s""" + OURS + """

              and has_table_privilege(me.oid, c.oid, 'truncate, trigger, references')""";

    private static final String TRAIL_RIGHTS = """
            select privilege || ' on ' || c.oid::regclass
            from pg_roles me, pg_class c join pg_namespace n on n.oid = c.relnamespace,
                 unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
            where me.rolname = ? and n.nspname = 'governance' and c.relname like 'audit\\_%' and c.relkind = 'r'
              and has_table_privilege(me.oid, c.oid, privilege)
              and not (privilege = 'select' and c.relname <> 'audit_head')
              and not (privilege = 'insert' and c.relname = 'audit_checkpoint')""";

    private static final String STATISTICS_RIGHTS = """
            with me as (select * from pg_roles where rolname = ?)
            select 'it may use ' || c.oid::regclass
            from me, pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and n.nspname <> 'published' and\s""" + OURS + """

              and case when c.relkind = 'S' then has_sequence_privilege(me.oid, c.oid, 'usage, select, update')
                       else has_any_column_privilege(me.oid, c.oid, 'select, insert, update')
                            or has_table_privilege(me.oid, c.oid, 'delete, truncate') end
            union all
            select 'it may change ' || c.oid::regclass
            from me, pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'published' and c.relkind in ('r', 'v')
              and has_table_privilege(me.oid, c.oid, 'insert, update, delete, truncate')
            union all
            select 'it may call ' || p.oid::regprocedure
            from me, pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and\s""" + OURS + """

              and has_schema_privilege(me.oid, n.oid, 'usage') and has_function_privilege(me.oid, p.oid, 'execute')""";
}

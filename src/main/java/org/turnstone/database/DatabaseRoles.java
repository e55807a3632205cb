package org.turnstone.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The roles of one database, named after it: the owner changes its shape, app serves pages, statistics reads figures;
 * searcher and publisher own functions and views and cannot log in.
 */
public record DatabaseRoles(DatabaseAddress owner, String name) {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_RIGHT = "42501";
    private static final String NO_SUCH_DATABASE = "3D000";

    public DatabaseRoles(DatabaseAddress owner) {
        this(owner, owner.database());
    }

    public DatabaseRoles {
        if (!name.matches("[a-z][a-z0-9_]{0,49}")) {
            throw new EnvironmentProblem(
                    "The database's name may hold small letters, digits and _ only (at most 50): " + name);
        }
    }

    public DatabaseAddress app() {
        return login("app");
    }

    public DatabaseAddress statistics() {
        return login("statistics");
    }

    /** What migrations call {@code ${app}}, {@code ${statistics}}, {@code ${searcher}} and {@code ${publisher}}. */
    public Map<String, String> placeholders() {
        return Map.of(
                "app", role("app"),
                "statistics", role("statistics"),
                "searcher", role("searcher"),
                "publisher", role("publisher"));
    }

    /** Makes what is missing of database, roles and extensions; safe to repeat, and from several machines at once. */
    public DatabaseRoles ensure() {
        try {
            ensureDatabase();
            try (Connection connection = owner.connect()) {
                ServerRequirements.require(connection);
                DatabaseContents contents = DatabaseContents.of(connection);
                if (!contents.ours() && !contents.empty()) {
                    throw new EnvironmentProblem(
                            "The database %s has other things in it. Give Turnstone a database of its own."
                                    .formatted(owner));
                }
                ensureRoles(connection);
            }
            ensurePassword(app());
            ensurePassword(statistics());
            return this;
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** For commands that work on what is there: refuses a database that Turnstone did not make, and a server that loses. */
    public void requireOurs() {
        try (Connection connection = owner.connect()) {
            ServerRequirements.require(connection);
            if (!DatabaseContents.of(connection).ours()) {
                throw new EnvironmentProblem("The database %s is not one of Turnstone's.".formatted(owner));
            }
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** Opens another database on the same server, such as a copy of this one, to the same roles. */
    public DatabaseRoles in(String database) {
        return new DatabaseRoles(owner.withDatabase(database), name);
    }

    private void ensureDatabase() throws SQLException {
        try (Connection connection = owner.connect()) {
            connection.isValid(5);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            try (Connection connection = owner.withDatabase("postgres").connect();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + owner.database());
            }
        }
    }

    private void ensureRoles(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var names = connection.prepareStatement("select set_config('turnstone.roles', ?, true)");
                var statement = connection.createStatement()) {
            names.setString(1, name);
            names.execute();
            statement.execute(ROLES);
            statement.execute(EXTENSIONS);
        }
        connection.commit();
    }

    private void ensurePassword(DatabaseAddress login) throws SQLException {
        try (Connection connection = login.connect()) {
            connection.isValid(5);
        } catch (SQLException e) {
            if (!WRONG_PASSWORD.equals(e.getSQLState())) {
                throw e;
            }
            try (Connection connection = owner.connect()) {
                RolePassword.set(connection, login.user(), login.password());
            }
        }
    }

    private EnvironmentProblem problem(SQLException e) {
        if (!NO_RIGHT.equals(e.getSQLState())) {
            return new EnvironmentProblem("The database %s cannot be used: %s".formatted(owner, e.getMessage()), e);
        }
        return new EnvironmentProblem(
                """
                The database %s cannot be made ready: %s. As the server's administrator run:
                  alter role %s createrole;
                  alter database %s owner to %s;""".formatted(owner, e.getMessage(), owner.user(), owner.database(), owner.user()), e);
    }

    private DatabaseAddress login(String what) {
        return owner.as(role(what), RolePassword.derived(owner.password(), role(what)));
    }

    private String role(String what) {
        return name + "_" + what;
    }

    private static final String ROLES = """
            do $$
            declare
              name text := current_setting('turnstone.roles');
              role text;
            begin
              perform pg_advisory_xact_lock(hashtext('turnstone roles'));
              foreach role in array array['app', 'statistics', 'searcher', 'publisher'] loop
                role := name || '_' || role;
                if not exists (select from pg_roles where rolname = role) then
                  execute format('create role %I', role);
                end if;
                if exists (select from pg_roles where rolname = role
                           and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)) then
                  raise 'role % has more rights than it may have; drop it or take them away', role;
                end if;
                if role like '%\\_app' or role like '%\\_statistics' then
                  if not (select rolcanlogin from pg_roles where rolname = role) then
                    execute format('alter role %I login', role);
                  end if;
                  execute format('grant connect on database %I to %I', current_database(), role);
                elsif not pg_has_role(current_user, role, 'usage') then
                  execute format('grant %I to current_user', role);
                end if;
              end loop;
              execute format('revoke connect, temporary on database %I from public', current_database());
              revoke create on schema public from public;
            end $$""";

    /** All five are trusted extensions, so the owner need not be a superuser. */
    private static final String EXTENSIONS = """
            create extension if not exists pg_trgm;
            create extension if not exists unaccent;
            create extension if not exists pgcrypto;
            create extension if not exists btree_gist;
            create extension if not exists fuzzystrmatch""";
}

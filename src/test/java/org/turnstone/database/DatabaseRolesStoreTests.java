package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestDatabase;

class DatabaseRolesStoreTests {
    private static TestDatabase database;
    private static DatabaseRoles roles;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        roles = database.roles();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void no_role_can_pass_row_level_security_or_make_others() {
        assertThat(client(roles.owner())
                        .sql("select rolname from pg_roles where starts_with(rolname, :name)"
                                + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)")
                        .param("name", roles.name() + "_")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void only_app_and_statistics_can_log_in() {
        assertThat(client(roles.owner())
                        .sql("select rolname from pg_roles where starts_with(rolname, :name) and rolcanlogin")
                        .param("name", roles.name() + "_")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        roles.app().user(), roles.statistics().user());
        assertThat(roles.placeholders()).containsOnlyKeys("app", "statistics", "searcher", "publisher");
    }

    @Test
    void app_and_statistics_cannot_change_the_shape_of_the_database() {
        for (DatabaseAddress login : java.util.List.of(roles.app(), roles.statistics())) {
            for (String change : java.util.List.of(
                    "create schema mine",
                    "create table public.mine (id int)",
                    "create temporary table mine (id int)")) {
                assertThatThrownBy(() -> client(login).sql(change).update())
                        .as("%s: %s", login.user(), change)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void the_extensions_are_there_and_public_holds_nothing_else() {
        assertThat(client(roles.owner())
                        .sql("select extname from pg_extension")
                        .query(String.class)
                        .list())
                .contains("pg_trgm", "unaccent", "pgcrypto", "btree_gist", "fuzzystrmatch");
        assertThat(client(roles.app())
                        .sql("select similarity('Kate', 'Katie') > 0.3")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(client(roles.owner())
                        .sql(
                                "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','v')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void views_can_be_given_to_the_publisher() {
        var owner = client(roles.owner());
        owner.sql("create schema shown").update();
        owner.sql("create view shown.one as select 1 as n").update();
        owner.sql("grant usage, create on schema shown to "
                        + roles.placeholders().get("publisher"))
                .update();
        owner.sql("alter view shown.one owner to " + roles.placeholders().get("publisher"))
                .update();
        assertThat(owner.sql("select viewowner from pg_views where viewname = 'one' and schemaname = 'shown'")
                        .query(String.class)
                        .single())
                .isEqualTo(roles.placeholders().get("publisher"));
    }

    @Test
    void a_changed_password_is_put_right_and_the_roles_can_be_ensured_again() {
        client(roles.owner())
                .sql("alter role " + roles.app().user() + " password 'other'")
                .update();
        assertThatThrownBy(() -> roles.app().connect()).hasMessageContaining("password");
        roles.ensure();
        assertThat(client(roles.app()).sql("select 1").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(roles.app().password()).isNotEqualTo(roles.statistics().password());
    }

    @Test
    void a_role_that_acknowledges_too_early_is_found() {
        var owner = client(roles.owner());
        owner.sql("alter role " + roles.app().user() + " set synchronous_commit = off")
                .update();
        try {
            assertThatThrownBy(roles::ensure)
                    .isInstanceOf(EnvironmentProblem.class)
                    .hasMessageContaining(roles.app().user());
        } finally {
            owner.sql("alter role " + roles.app().user() + " reset synchronous_commit")
                    .update();
        }
    }

    @Test
    void a_database_with_other_things_in_it_is_left_alone() throws Exception {
        String foreign = roles.owner().database() + "_foreign";
        var server = client(roles.owner().withDatabase("postgres"));
        server.sql("create database " + foreign).update();
        var address = roles.owner().withDatabase(foreign);
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute("create schema shop");
            statement.execute("create table shop.orders (id int)");
        }
        try {
            assertThatThrownBy(() -> new DatabaseRoles(address).ensure())
                    .hasMessageContaining("has other things in it");
            assertThatThrownBy(() -> new DatabaseRoles(address).requireOurs())
                    .hasMessageContaining("not one of Turnstone's");
            roles.requireOurs();
        } finally {
            server.sql("drop database " + foreign + " with (force)").update();
        }
    }

    @Test
    void an_owner_who_may_not_make_roles_is_told_what_the_administrator_must_run() {
        var stranger = new DatabaseRoles(roles.app().withDatabase(roles.owner().database()), "elsewhere");
        assertThatThrownBy(stranger::ensure)
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("alter role " + roles.app().user() + " createrole");
    }

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(address.dataSource());
    }
}

package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestDatabase;

class TestDatabaseStoreTests {

    @Test
    void each_copy_has_the_roles_and_nothing_of_another_copy() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            var owner = JdbcClient.create(one.owner());
            owner.sql("create schema room").update();
            owner.sql("create table room.thing (id int primary key)").update();
            owner.sql("grant usage on schema room to "
                            + one.roles().placeholders().get("app"))
                    .update();
            owner.sql("grant select, insert on room.thing to "
                            + one.roles().placeholders().get("app"))
                    .update();
            var app = JdbcClient.create(one.app());
            app.sql("insert into room.thing values (1)").update();
            assertThat(app.sql("select count(*) from room.thing")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThatThrownBy(() -> JdbcClient.create(one.statistics())
                            .sql("select id from room.thing")
                            .query()
                            .listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThat(JdbcClient.create(other.owner())
                            .sql("select to_regclass('room.thing')::text")
                            .query(String.class)
                            .optional())
                    .isEmpty();
        }
    }
}

package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseAddressTests {
    private static final DatabaseAddress ADDRESS =
            new DatabaseAddress("jdbc:postgresql://db.example:5433/turnstone?sslmode=verify-full", "owner", "secret");

    @Test
    void the_name_is_what_stands_between_host_and_options() {
        assertThat(ADDRESS.database()).isEqualTo("turnstone");
        assertThat(ADDRESS.withDatabase("other").url())
                .isEqualTo("jdbc:postgresql://db.example:5433/other?sslmode=verify-full");
    }

    @Test
    void a_password_is_never_shown() {
        assertThat(ADDRESS.toString()).doesNotContain("secret").contains("owner");
    }

    @Test
    void another_kind_of_address_is_refused_with_an_example() {
        assertThatThrownBy(() -> new DatabaseAddress("postgres://db/turnstone", "owner", "secret"))
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("jdbc:postgresql://host:5432/turnstone");
    }

    @Test
    void the_environment_names_all_three_or_none() {
        assertThat(DatabaseAddress.from(Map.of())).isEmpty();
        assertThat(DatabaseAddress.from(Map.of(
                        "TURNSTONE_DB_URL", ADDRESS.url(),
                        "TURNSTONE_DB_USER", "owner",
                        "TURNSTONE_DB_PASSWORD", "secret")))
                .contains(ADDRESS);
        assertThatThrownBy(() -> DatabaseAddress.from(Map.of("TURNSTONE_DB_URL", ADDRESS.url())))
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("TURNSTONE_DB_USER");
    }
}

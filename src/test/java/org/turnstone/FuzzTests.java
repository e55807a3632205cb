package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.turnstone.imports.ImportFuzz;
import org.turnstone.imports.web.ExportFuzz;
import org.turnstone.person.SearchFuzz;

/** A second for each reader of what comes from outside; minutes by {@code ./turnstone bench fuzz}. */
class FuzzTests {
    static Map<String, Fuzz> all() {
        Map<String, Fuzz> all = new TreeMap<>(ImportFuzz.all());
        all.putAll(ExportFuzz.all());
        all.putAll(SearchFuzz.all());
        return all;
    }

    static Stream<String> names() {
        return all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void input_changed_at_random_breaks_nothing(String name) {
        assertThat(all().get(name).run(name, 1_000)).isPositive();
    }

    @Test
    void a_fault_that_is_planted_is_found_and_its_seed_told() {
        Fuzz planted = Fuzz.ofTexts(List.of("2025-03-09"), input -> {
            if (new String(input, java.nio.charset.StandardCharsets.UTF_8).contains("=")) {
                throw new IllegalStateException("a formula got through");
            }
        });
        assertThatThrownBy(() -> planted.run("planted", 10_000)).hasMessageContaining("fuzz.seed=");
    }
}

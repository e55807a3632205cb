package org.turnstone;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link FuzzTests}, a minute for each reader, or as many as asked for. */
@Tag("bench")
class FuzzBench {
    @ParameterizedTest
    @MethodSource("org.turnstone.FuzzTests#names")
    void input_changed_at_random_breaks_nothing(String name) {
        FuzzTests.all().get(name).run(name, Long.getLong("bench.scale", 1) * 60_000);
    }
}

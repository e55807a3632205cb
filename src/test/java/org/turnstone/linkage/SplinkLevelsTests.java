package org.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The conditions of Splink 4's levels, as it saves them for DuckDB, hold here where they hold in DuckDB: random pairs, many of
 * them alike, are put to both. {@code examples/linkage/splink/levels.txt} has one condition a line, after its level and the
 * values that it is about.
 */
class SplinkLevelsTests {
    private static final int PAIRS = Integer.getInteger("pairs", 400);

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static Connection duckdb;

    record Known(String level, LevelValues values, String condition) {
        @Override
        public String toString() {
            return level;
        }
    }

    @BeforeAll
    static void open() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("SET lambda_syntax = 'ENABLE_SINGLE_ARROW'");
        }
        System.out.println("levels of Splink: seed " + SEED);
    }

    @AfterAll
    static void close() throws SQLException {
        duckdb.close();
    }

    static List<Known> levels() throws IOException {
        List<Known> all = new ArrayList<>();
        for (String line : text("levels.txt").lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\|", 3);
                all.add(new Known(parts[0].strip(), LevelValues.valueOf(parts[1].strip()), parts[2].strip()));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("levels")
    void a_level_holds_here_where_it_holds_in_duckdb(Known known) throws SQLException {
        Random random = new Random(SEED + known.condition().hashCode());
        Scorer scorer = scorer(known.condition());
        int holding = 0;
        int missing = 0;
        try (PreparedStatement asked = duckdb.prepareStatement(known.values().query(known.condition()))) {
            for (int pair = 0; pair < PAIRS; pair++) {
                List<String> left = known.values().one(random);
                List<String> right = known.values().like(left, random);
                boolean theirs = holds(asked, known.values(), left, right);
                boolean ours = scorer.weight(
                                scorer.lineUp(known.values().record(left)),
                                scorer.lineUp(known.values().record(right)))
                        > 0.5;
                assertThat(ours)
                        .as("%s: %s and %s, seed %d", known.condition(), left, right, SEED)
                        .isEqualTo(theirs);
                holding += theirs ? 1 : 0;
                missing += theirs ? 0 : 1;
            }
        }
        assertThat(holding).as("pairs for which it holds, seed %d", SEED).isPositive();
        assertThat(missing).as("pairs for which it does not, seed %d", SEED).isPositive();
    }

    /** Prior one half and m twice u: a pair weighs one bit where the level applies, none where not. */
    private static Scorer scorer(String condition) {
        Level level = new Level("it", condition, false, 0.5, 0.25, Optional.empty());
        return new Scorer(new LinkageModel(0.5, List.of(new Comparison("it", List.of(level)))), LevelValues.SHARES);
    }

    private static boolean holds(PreparedStatement asked, LevelValues values, List<String> left, List<String> right)
            throws SQLException {
        int place = 1;
        for (List<String> side : List.of(left, right)) {
            for (String value : side) {
                asked.setString(place++, value.isEmpty() ? null : value);
            }
        }
        try (ResultSet answer = asked.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** A letter with an accent is one letter here and two signs in DuckDB, which counts bytes: the one known difference. */
    @Test
    void letters_with_accents_count_as_letters_here_and_as_bytes_in_duckdb() throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet theirs = statement.executeQuery("SELECT levenshtein('zo\u00e9', 'zoe')")) {
            theirs.next();
            assertThat(theirs.getInt(1)).isEqualTo(2);
        }
        assertThat(Similarity.levenshtein("zo\u00e9", "zoe")).isEqualTo(1);
    }

    /** What cannot be held in a record here is refused by name: a vector may repeat a value. */
    @Test
    void the_one_level_that_is_not_known_is_refused_by_name() {
        assertThatThrownBy(() -> scorer("array_cosine_similarity(\"x_l\", \"x_r\") >= 0.9"))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("array_cosine_similarity");
        assertThatThrownBy(() -> scorer("len(list_transform(\"x_l\", x -> upper(x))) > 1"))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("list_transform");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "least() = 1",
                "levenshtein(\"a_l\", \"b_l\", \"a_r\") <= 1",
                "damerau_levenshtein(\"a_l\") <= 1",
                "jaro_winkler_similarity(\"a_l\", \"a_r\", 0.1) >= 0.9",
                "nullif(\"a_l\", \"a_r\", 'x') = 'y'",
                "lower(\"a_l\", 'x') = 'y'",
                "substr(\"a_l\", 1, 2, 3) = substr(\"a_r\", 1, 2)",
                "list_contains(\"a_l\", 'x', 'y')",
                "len(list_intersect(\"a_l\", \"b_l\", \"a_r\")) > 1",
                "concat() = 'x'",
                "date_diff('day', \"a_l\") < 3"
            })
    void a_function_with_too_many_or_too_few_values_is_refused_by_name(String condition) {
        String name = condition.contains("list_intersect")
                ? "list_intersect"
                : condition.split("\\(", 2)[0];
        assertThatThrownBy(() -> scorer(condition))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining(", at " + name + " of ");
    }

    private static String text(String name) throws IOException {
        try (InputStream bytes = SplinkLevelsTests.class.getResourceAsStream("/examples/linkage/splink/" + name)) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

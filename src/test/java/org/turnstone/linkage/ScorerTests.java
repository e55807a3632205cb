package org.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorerTests {
    /** Prior 1 in 1,001: odds 1 to 1,000. Surname and birth date as Splink writes them. */
    private static final LinkageModel MODEL = ModelFile.read("""
            {"probability_two_random_records_match": 0.000999000999000999,
             "comparisons": [
              {"output_column_name": "surname", "comparison_levels": [
                {"sql_condition": "\\"surname_l\\" IS NULL OR \\"surname_r\\" IS NULL", "is_null_level": true},
                {"sql_condition": "\\"surname_l\\" = \\"surname_r\\"", "m_probability": 0.8, "u_probability": 0.01,
                 "tf_adjustment_column": "surname", "tf_adjustment_weight": 0.5, "tf_minimum_u_value": 0.001},
                {"sql_condition": "jaro_winkler_similarity(\\"surname_l\\", \\"surname_r\\") >= 0.9",
                 "m_probability": 0.15, "u_probability": 0.02},
                {"sql_condition": "ELSE", "m_probability": 0.05, "u_probability": 0.97}]},
              {"output_column_name": "dob", "comparison_levels": [
                {"sql_condition": "try_strptime(\\"dob_l\\", '%Y-%m-%d') IS NULL OR try_strptime(\\"dob_r\\", '%Y-%m-%d') IS NULL",
                 "is_null_level": true},
                {"sql_condition": "\\"dob_l\\" = \\"dob_r\\"", "m_probability": 0.9, "u_probability": 0.0001},
                {"sql_condition": "ABS(EPOCH(try_strptime(\\"dob_l\\", '%Y-%m-%d')) - EPOCH(try_strptime(\\"dob_r\\", '%Y-%m-%d'))) <= 2629800.0",
                 "m_probability": 0.06, "u_probability": 0.004},
                {"sql_condition": "ELSE", "m_probability": 0.04, "u_probability": 0.9959}]}]}
            """);

    /** Each expected weight is log2 of the odds 1:1000 times m/u of the levels, as far as stated times the root of u/frequency. */
    @ParameterizedTest
    @CsvSource({
        "smith, 1980-01-01, smith, 1980-01-01, 720, 0.04",
        "smith, 1980-01-01, smith, 1980-01-31, 1.2, 0.04",
        "smith, 1980-01-01, smith, 1980-03-01, 0.003213174, 0.04",
        "smith, '', smith, 1980-03-01, 0.08, 0.04",
        "smith, 1980-01-01, smithe, 1980-01-01, 67.5, 0.04",
        "smith, 1980-01-01, jones, 1980-01-01, 0.463917526, 0.04",
        "zog, 1980-01-01, zog, 1980-01-01, 720, 0.0001",
        "'', 1980-01-01, zog, 1980-01-01, 9, 0.0001"
    })
    void a_weight_is_worked_out_as_splink_does(
            String surname, String dob, String otherSurname, String otherDob, double odds, double share) {
        Scorer scorer = new Scorer(MODEL, new TermFrequencies(Map.of("surname", Map.of(surname, share))));
        boolean exact = surname.equals(otherSurname);
        double expected = log2(odds) + (exact ? 0.5 * log2(0.01 / Math.max(share, 0.001)) : 0);
        Score score = scorer.score(record(surname, dob), record(otherSurname, otherDob));
        assertThat(score.weight()).isCloseTo(expected, within(1e-6));
        assertThat(score.probability()).isCloseTo(1 / (1 + Math.pow(2, -expected)), within(1e-9));
        assertThat(scorer.score(record(otherSurname, otherDob), record(surname, dob))
                        .weight())
                .as("sides swapped")
                .isEqualTo(score.weight());
    }

    @Test
    void the_waterfall_says_both_values_and_adds_up_to_the_weight() {
        Scorer scorer = new Scorer(MODEL, new TermFrequencies(Map.of("surname", Map.of("smith", 0.04))));
        Score score = scorer.score(record("smith", "1980-01-01"), record("smith", "1980-01-31"));
        double sum = score.waterfall().stream()
                .mapToDouble(step -> step.bits() + step.frequencyBits())
                .sum();
        assertThat(score.priorBits() + sum).isCloseTo(score.weight(), within(1e-9));
        Score.Step birth = score.waterfall().get(1);
        assertThat(birth.left()).isEqualTo("1980-01-01");
        assertThat(birth.right()).isEqualTo("1980-01-31");
        assertThat(birth.bits()).isCloseTo(log2(15), within(1e-9));
        assertThat(score.waterfall().getFirst().frequencyBits()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soundex(\"surname_l\") = soundex(\"surname_r\")",
                "surname_l like 'a%'",
                "\"surname\" = 'smith'",
                "surname_l = surname_r and",
                "levenshtein(surname_l, surname_r) <= 1 drop table x",
                "levenshtein() <= 1",
                "cast(surname_l as decimal(10",
                "list_max(list_transform(flatten(), p -> jaro(p[1], p[2]))) > 1",
                "regexp_extract(surname_l, '[', 0) = 'a'",
                "regexp_extract(surname_l, 'a', 1) = 'a'",
                "case when surname_l = 'a' then",
                "epoch(try_strptime(surname_l, '%Q')) > 1",
                "surname_l"
            })
    void a_condition_that_is_not_known_is_refused_and_named(String condition) {
        LinkageModel model = new LinkageModel(
                0.001,
                List.of(new Comparison(
                        "surname", List.of(new Level("alike", condition, false, 0.9, 0.1, Optional.empty())))));
        assertThatThrownBy(() -> new Scorer(model))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining(condition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "levenshtein(a_l, a_r) <= 1 | abc | abd | true",
                "damerau_levenshtein(\"a_l\", \"a_r\") <= 1 | abc | acb | true",
                "jaro_similarity(a_l, a_r) >= 0.99 | abc | acb | false",
                "jaccard(a_l, a_r) >= 0.5 | duck | luck | true",
                "substr(a_l, 1, 2) = substr(a_r, 1, 2) AND NOT (a_l = a_r) | abc | abd | true",
                "lower(a_l) = lower(a_r) OR a_l IS NULL | ABC | abc | true",
                "array_length(list_intersect(a_l, a_r)) >= 1 | x;y | y;z | true",
                "array_length(list_intersect(a_l, a_r))>= 2 | x;y | y;z | false",
                "cast(length(a_l) as int) - length(a_r) = 1 | abcd | abc | true",
                "abs(a_l - a_r) <= 2 | 10 | 12 | true",
                "regexp_extract(a_l, '^[A-Z]{1,2}', 0) = regexp_extract(a_r, '^[A-Z]{1,2}', 0) | OL1 | OL9 | true",
                "nullif(a_l, '') IS NULL | '' | b | true",
                "NOT (a_l = a_r) | '' | b | false",
                "abs(datediff('day', a_l, a_r)) <= 14 | 2020-01-01 | 2020-01-15 | true"
            })
    void conditions_mean_what_they_mean_in_sql(String condition, String left, String right, boolean holds) {
        LinkageModel model = new LinkageModel(
                0.5,
                List.of(new Comparison("a", List.of(new Level("yes", condition, false, 0.5, 0.25, Optional.empty())))));
        Score score = new Scorer(model).score(values(left), values(right));
        assertThat(score.weight()).isEqualTo(holds ? 1 : 0);
    }

    private static ComparedRecord values(String text) {
        return ComparedRecord.of(Map.of("a", List.of(text.split(";"))));
    }

    private static ComparedRecord record(String surname, String dob) {
        return ComparedRecord.of(Map.of("surname", List.of(surname), "dob", List.of(dob)));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}

package org.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartingModelTests {
    private static final Scorer SCORER = new Scorer(LinkageModel.starting());
    private static final Map<String, String> DEAN = Map.of(
            "forename",
            "Dean",
            "surname",
            "Marsh-Hall",
            "date_of_birth",
            "1991-03-04",
            "postcode",
            "KM1 2AB",
            "pnc",
            "2009/0123456E",
            "aliases",
            "Deano Marsh; Lee Hall",
            "sex",
            "M");

    /** Prior -21.85; each line changes or takes away one thing, and names the levels and bits expected in its place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forename=Dean | the same name | 17.1",
                "forename=Marsh-Hall,surname=Dean | first name and surname the other way round | 14.0",
                "forename=Lee,surname=Hall | the same name among the aliases | 11.5",
                "forename=Deane | names spelt much alike | 7.3",
                "forename=Robert | only the surname is the same | 2.8",
                "surname=Fox | only the first name is the same, at the same postcode | 2.8",
                "surname=Fox,postcode=ZZ9 9ZZ | different names | -7.9",
                "forename=Robert,surname=Fox | different names | -7.9",
                "date_of_birth=1991-04-03 | day and month the other way round | 5.0",
                "date_of_birth=1991-03-14 | one digit different, or two next to each other swapped | 3.3",
                "date_of_birth=1991-01-01 | the same year, and the first of January for want of the day | 3.3",
                "date_of_birth=1992-01-01 | within five years | -4.4",
                "date_of_birth=1991-03-27 | two of day, month and year the same, within five years | 2.0",
                "date_of_birth=1994-03-04 | one digit different, or two next to each other swapped | 3.3",
                "date_of_birth=1989-03-04 | two of day, month and year the same, within five years | 2.0",
                "date_of_birth=1979-03-04 | different dates of birth | -8.6",
                "date_of_birth=1993-06-25 | within five years | -4.4",
                "date_of_birth=1951-06-25 | different dates of birth | -8.6",
                "postcode=km12ab | the same postcode | 12.0",
                "postcode=KM1 9ZZ | the same part of town | 1.5",
                "postcode=ZZ9 9ZZ | different postcodes | -2.3",
                "pnc=2009/0123456F | the same PNC number but for its check letter | 14.5",
                "pnc=2009/0123457E | the same PNC number but for a slip, which does not pass its check | 10.0",
                "pnc=2010/0123456F | no number on one side | 0",
                "pnc=10/654321A | different numbers | -10.0",
                "sex=F | different | -4.7"
            })
    void each_level_weighs_what_the_table_says(String change, String level, double bits) {
        Map<String, String> other = new java.util.HashMap<>(DEAN);
        other.remove("aliases");
        for (String each : change.split(",")) {
            other.put(each.split("=")[0], each.split("=")[1]);
        }
        Score score = SCORER.score(PersonFields.of(DEAN, false), PersonFields.of(other, false));
        assertThat(score.waterfall())
                .as(change)
                .anySatisfy(step -> assertThat(step.level()).isEqualTo(level))
                .filteredOn(step -> step.level().equals(level))
                .anySatisfy(step -> assertThat(step.bits()).isCloseTo(bits, within(1e-9)));
    }

    @Test
    void several_records_of_one_person_are_compared_as_sets() {
        ComparedRecord known = PersonFields.of(
                List.of(
                        Map.of("forename", "Ann", "surname", "Lowe", "postcode", "KM1 1AA"),
                        Map.of("forename", "Ann", "surname", "Dale", "postcode", "KM2 2BB")),
                false);
        Score score = SCORER.score(
                PersonFields.of(Map.of("forename", "Ann", "surname", "Dale", "postcode", "KM2 2BB"), false), known);
        assertThat(score.waterfall())
                .extracting(Score.Step::level)
                .contains("the same name among the aliases", "the same postcode among those given before");
    }

    @Test
    void the_model_survives_being_written_as_splink_keeps_it() {
        LinkageModel read = ModelFile.read(ModelFile.write(LinkageModel.starting()));
        assertThat(read).isEqualTo(LinkageModel.starting());
    }

    @Test
    void what_is_no_model_is_refused_in_words() {
        assertThatThrownBy(() -> ModelFile.read("{}"))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("not a model");
        assertThatThrownBy(() -> ModelFile.read("not json"))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("JSON");
    }
}

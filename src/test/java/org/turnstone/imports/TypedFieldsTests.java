package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Role;

/** Who may type a person, and what of them: the identifiers that each agency holds itself. */
class TypedFieldsTests {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "COORDINATOR, ''",
        "OPERATIONAL_MANAGER, pnc crn noms",
        "IOM_SERGEANT, pnc cro",
        "POLICE_OFFENDER_MANAGER, pnc cro",
        "PROBATION_OFFENDER_MANAGER, pnc crn noms",
        "YOS_CASE_MANAGER, pnc yot_ref",
        "DIP_WORKER, ''",
        "HOUSING_OFFICER, ''",
        "PRISON_LINK_OFFICER, pnc noms",
        "MENTAL_HEALTH_WORKER, nhs",
        "KEYWORKER, ''",
        "CASE_WORKER, pnc crn noms"
    })
    void who_works_with_people_types_them_with_the_numbers_their_agency_holds(Role role, String numbers) {
        assertThat(Activity.ADD_PEOPLE.isFor(role)).isTrue();
        assertThat(String.join(" ", TypedFields.identifiers(role))).isEqualTo(numbers);
    }

    @Test
    void nobody_else_types_a_person() {
        List<Role> may =
                Arrays.stream(Role.values()).filter(Activity.ADD_PEOPLE::isFor).toList();
        assertThat(may).hasSize(12).doesNotContain(Role.ANALYST, Role.BOARD_MEMBER, Role.DATA_STEWARD, Role.FEED);
    }

    @Test
    void an_nhs_number_is_typed_by_health_alone() {
        assertThat(Role.values())
                .filteredOn(role -> TypedFields.of(role).contains("nhs"))
                .containsExactly(Role.MENTAL_HEALTH_WORKER);
    }

    @Test
    void what_was_never_asked_is_not_taken() {
        TypedPerson typed = new TypedPerson(Map.of("surname", " Kestrel ", "nhs", "9434765919", "category", "core"));
        assertThat(typed.saidAs(Role.POLICE_OFFENDER_MANAGER)).isEqualTo(Map.of("surname", "Kestrel"));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "POLICE_OFFENDER_MANAGER, surname, ''",
        "POLICE_OFFENDER_MANAGER, pnc, ''",
        "POLICE_OFFENDER_MANAGER, forename, 'Enter a surname, or a number that says who this is'",
        "POLICE_OFFENDER_MANAGER, crn, 'Enter a surname, or a number that says who this is'",
        "HOUSING_OFFICER, pnc, Enter a surname",
        "HOUSING_OFFICER, postcode, Enter a surname"
    })
    void a_surname_or_a_number_is_needed(Role role, String field, String problem) {
        assertThat(new TypedPerson(Map.of(field, "X"))
                        .missing(role)
                        .map(missing -> missing.message())
                        .orElse(""))
                .isEqualTo(problem);
    }
}

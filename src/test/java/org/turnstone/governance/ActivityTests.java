package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.partnership.Role;

class ActivityTests {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/examples/governance/activities.csv", numLinesToSkip = 1)
    void an_activity_is_for_exactly_the_roles_that_its_source_names(Activity activity, String roles, String source) {
        assertThat(Arrays.stream(Role.values()).filter(activity::isFor).map(Role::name))
                .as(source)
                .containsExactlyInAnyOrder(roles.split(";"));
    }
}

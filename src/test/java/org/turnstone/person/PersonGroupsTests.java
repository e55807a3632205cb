package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PersonGroupsTests {
    @ParameterizedTest
    @CsvFileSource(resources = "/examples/person/age-groups.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void whoever_is_a_child_by_any_source_is_counted_as_one(
            @Nullable String born, LocalDate day, String group, @Nullable String because) {
        List<LocalDate> days = born == null
                ? List.of()
                : Stream.of(born.split(" ")).map(LocalDate::parse).toList();
        assertThat(PersonGroups.age(days, day)).as(because).isEqualTo(group);
    }
}

package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.turnstone.AgencyRows;
import org.turnstone.imports.Column;
import org.turnstone.imports.NamedAgencies;
import org.turnstone.imports.RowReader;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

class ActionsExtractTests {
    private static final NamedAgencies AGENCIES = new NamedAgencies(Map.of(
            new AgencyCode("HOUSING"), Optional.empty(),
            new AgencyCode("PROBATION"), Optional.of(LocalDate.of(2026, 1, 10))));

    private final ActionsExtract extract = new ActionsExtract(
            new CaseStore(new JdbcTemplate()), Clock.fixed(Instant.parse("2026-01-15T09:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/panel/actions.csv", numLinesToSkip = 1, delimiter = '|')
    void an_action_that_comes_in_a_file_is_checked_in_words(String text, String problems) {
        RowReader row = new RowReader(AgencyRows.values(text));
        List<String> values = extract.columns().stream()
                .flatMap(column -> ofValue(row, column).stream())
                .toList();
        Stream<String> found = values.isEmpty()
                ? extract.check(row, AGENCIES).stream().map(ActionsExtractTests::words)
                : values.stream();
        assertThat(found).containsExactlyElementsOf(problems == null ? List.of() : List.of(problems));
    }

    private static Optional<String> ofValue(RowReader row, Column column) {
        String value = row.textIfAny(column.name()).orElse("");
        return column.form() == Column.Form.CODE
                        && !value.isEmpty()
                        && !column.codes().contains(value)
                ? Optional.of(column.name() + ": Write one of: " + String.join(", ", column.codes()))
                : Optional.empty();
    }

    private static String words(Problem problem) {
        return problem.field() + ": " + problem.message();
    }
}

package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.AgencyRows;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;

class ReceivedKindTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Instant NOW = Instant.parse("2026-01-15T23:40:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/examples/imports/received.csv", numLinesToSkip = 1, delimiter = '|')
    void each_value_is_checked_by_itself_and_beside_the_others(String kind, String row, String problems) {
        assertThat(problems(kind.strip(), row.strip())).isEqualTo(problems == null ? "" : problems.strip());
    }

    /** Column by column; between columns only when each value by itself reads well, as in an import. */
    private static String problems(String name, String text) {
        ReceivedKind kind = kind(name);
        RowReader row = new RowReader(AgencyRows.values(text));
        assertThat(row.values().keySet())
                .isSubsetOf(kind.columns().stream().map(Column::name).toList());
        List<String> problems = new ArrayList<>();
        kind.columns()
                .forEach(column -> column.problemWith(
                                row.textIfAny(column.name()).orElse(""))
                        .ifPresent(words -> problems.add(column.name() + ": " + words)));
        if (problems.isEmpty()) {
            kind.checks()
                    .forEach(check -> check.problem(row, kind.formOf(check.column()), NOW)
                            .ifPresent(words -> problems.add(check.column() + ": " + words)));
        }
        return String.join("; ", problems);
    }

    private static ReceivedKind kind(String name) {
        return ReceivedKinds.SHIPPED.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_check_names_columns_that_its_kind_has() {
        assertThat(ReceivedKinds.SHIPPED)
                .hasSize(13)
                .allSatisfy(kind -> kind.checks().forEach(check -> {
                    assertThat(kind.formOf(check.column())).isNotNull();
                    if (List.of("NOT_BEFORE", "ONLY_WITH", "YES_NEEDS", "SUM_OF")
                            .contains(check.rule().name())) {
                        List.of(check.against().split(";"))
                                .forEach(other -> assertThat(kind.formOf(other)).isNotNull());
                    }
                }));
    }

    @Test
    void each_kind_has_an_example_that_is_right_and_one_that_is_not() throws IOException {
        TreeSet<String> right = new TreeSet<>();
        TreeSet<String> wrong = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/examples/imports/received.csv"))) {
            String[] parts = line.split("\\|", -1);
            (parts[2].isBlank() ? right : wrong).add(parts[0].strip());
        }
        assertThat(right).hasSize(13);
        assertThat(wrong).containsAll(right);
    }

    @ParameterizedTest(name = "{0} from {1} with {2}: {3}")
    @org.junit.jupiter.params.provider.CsvSource({
        "markers, POLICE, marker=gang, GANG",
        "markers, POLICE, marker=Prevent, PREVENT",
        "markers, PROBATION, marker=mappa, MAPPA",
        "markers, PROBATION, marker=rso, MAPPA",
        "markers, POLICE, marker=marac, DV_VICTIM",
        "markers, POLICE, marker=warning, LE_ONLY",
        "markers, HOUSING, marker=warning, LE_ONLY",
        "arrests, POLICE, outcome=charged, LE_ONLY",
        "drug_tests, POLICE, opiates=positive, LE_ONLY",
        "screenings, POLICE, tool=AUDIT, HEALTH",
        "screenings, TREATMENT, tool=AUDIT, TREATMENT",
        "treatment, TREATMENT, substance=opiate, TREATMENT",
        "treatment, HEALTH, substance=opiate, TREATMENT",
        "top, TREATMENT, stage=start, TREATMENT",
        "dv_incidents, POLICE, crime=y, DV_VICTIM",
        "assessments, PROBATION, tool=OASys, PROBATION",
        "assessments, YOS, tool=Asset, YOS",
        "assessments, HEALTH, tool=PHQ9, HEALTH",
        "contacts, PROBATION, outcome=kept, PROBATION",
        "contacts, HOUSING, outcome=kept, CORE",
        "accommodation, TREATMENT, settled=y, TREATMENT",
        "accommodation, HOUSING, settled=y, CORE",
        "actions, POLICE, status=open, CORE"
    })
    void a_row_that_names_no_category_has_that_of_its_kind_its_agency_and_what_it_says(
            String kind, String agency, String row, Category category) {
        assertThat(UsualCategory.SHIPPED.of(kind, new AgencyCode(agency), TODAY, new RowReader(AgencyRows.values(row))))
                .isEqualTo(category);
    }
}

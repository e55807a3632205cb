package org.turnstone.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.AgencyRows.guarded;
import static org.turnstone.AgencyRows.movedTo;
import static org.turnstone.AgencyRows.row;
import static org.turnstone.AgencyRows.withdrawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.AgencyRows;
import org.turnstone.Kingsbridge;
import org.turnstone.governance.Category;
import org.turnstone.imports.ExampleRows;
import org.turnstone.imports.ImportedRow;
import org.turnstone.shared.PersonId;

class AssessmentStoreTests {
    private static final String OGRS3 =
            "tool=OGRS3 version=3 stage=Start completed_on=2026-01-10 one_year=40 two_year=57";
    private static Kingsbridge kingsbridge;

    @BeforeAll
    static void a_partnership() {
        kingsbridge = new Kingsbridge();
    }

    @AfterAll
    static void drop() {
        kingsbridge.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/assessment/received.csv", numLinesToSkip = 1, delimiter = '|')
    void a_row_that_cannot_be_so_is_refused_in_words_by_column(String row, String problems) {
        assertThat(ExampleRows.problems(kingsbridge.extract("assessments"), AgencyRows.values(row)))
                .isEqualTo(problems == null ? "" : problems);
    }

    @Test
    void a_copy_by_another_agency_is_the_same_assessment() {
        PersonId person = kingsbridge.adult();
        deliver("PROBATION", "2026-02-02", row(person, "A1", "2026-02-01", OGRS3));
        deliver("POLICE", "2026-02-03", row(person, "P1", "2026-02-01", OGRS3));
        assertThat(seen("PO 200", person)).containsExactly("OGRS3 57");
    }

    @Test
    void a_correction_stands_and_a_row_taken_back_says_nothing_more() {
        PersonId person = kingsbridge.adult();
        ImportedRow first = row(person, "A2", "2026-02-01", OGRS3);
        ImportedRow corrected = row(person, "A2", "2026-03-01", OGRS3.replace("=57", "=61.5"));
        deliver("PROBATION", "2026-02-02", first);
        deliver("PROBATION", "2026-03-02", corrected);
        assertThat(seen("PO 200", person)).containsExactly("OGRS3 61.5");
        deliver("PROBATION", "2026-04-02", withdrawn(corrected, "2026-04-01"));
        assertThat(seen("PO 200", person)).isEmpty();
        assertThat(kingsbridge.rows("assessment.assessment_claim", person)).isEqualTo(3);
    }

    @Test
    void a_row_found_to_be_about_someone_else_comes_to_the_other() {
        PersonId wrong = kingsbridge.adult();
        PersonId right = kingsbridge.adult();
        ImportedRow row = row(wrong, "A3", "2026-02-01", OGRS3);
        deliver("PROBATION", "2026-02-02", row);
        deliver("PROBATION", "2026-02-10", movedTo(row, right));
        assertThat(seen("PO 200", wrong)).isEmpty();
        assertThat(seen("PO 200", right)).containsExactly("OGRS3 57");
    }

    @Test
    void what_a_reader_may_not_see_takes_nothing_from_what_they_may() {
        PersonId person = kingsbridge.adult();
        deliver("PROBATION", "2026-02-02", guarded(row(person, "A4", "2026-02-01", OGRS3), Category.PROBATION, null));
        deliver("COUNCIL", "2026-02-02", row(person, "C4", "2026-02-01", OGRS3.replace("=57", "=70")));
        assertThat(seen("PO 200", person)).containsExactly("OGRS3 57");
        assertThat(seen("HO 300", person)).containsExactly("OGRS3 70");
        assertThat(seen("CO 400", person)).containsExactly("OGRS3 70");
    }

    @Test
    void after_erasure_nothing_of_the_person_is_left() {
        PersonId person = kingsbridge.adult();
        deliver("PROBATION", "2026-02-02", row(person, "A5", "2026-02-01", OGRS3));
        assertThat(kingsbridge.rows("assessment.assessment_claim", person)).isEqualTo(1);
        kingsbridge.as("JOB_ERASURE", () -> {
            kingsbridge.bean(AssessmentsAreErased.class).erase(person);
            return true;
        });
        assertThat(kingsbridge.rows("assessment.assessment_claim", person)).isZero();
        assertThat(kingsbridge.rows("assessment.estimate_confirmation", person)).isZero();
    }

    private static void deliver(String agency, String recordedAt, ImportedRow row) {
        kingsbridge.deliver("assessments", agency, recordedAt, row);
    }

    private static List<String> seen(String reader, PersonId person) {
        return new ArrayList<>(kingsbridge
                .as(reader, () -> kingsbridge.bean(Assessments.class).of(Set.of(person)))
                .getOrDefault(person, List.of())
                .stream()
                .map(one -> one.said().tool() + " " + one.said().twoYear())
                .toList());
    }
}

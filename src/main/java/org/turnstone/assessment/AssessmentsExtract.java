package org.turnstone.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.Column;
import org.turnstone.imports.DayChecks;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.Extract;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.RowReader;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;

/** Receives {@code assessments}. */
@Component
class AssessmentsExtract implements Extract {
    private static final int LARGEST_TOTAL = 1_000;
    private static final int PERCENT = 100;

    private final AssessmentStore store;
    private final Clock clock;

    AssessmentsExtract(AssessmentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "assessments";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("tool", 100).needed(),
                Column.text("version", 100).needed(),
                Column.text("stage", 100).needed(),
                Column.day("completed_on").needed(),
                Column.amount("total", LARGEST_TOTAL),
                Column.text("sections", 2_000),
                Column.amount("one_year", PERCENT),
                Column.amount("two_year", PERCENT),
                Column.text("band", 50),
                Column.code("rosh", Rosh.class));
    }

    @Override
    public List<Problem> check(RowReader row) {
        return Stream.concat(
                        new DayChecks(row, London.today(clock)).hasHappened("completed_on").problems().stream(),
                        AssessmentRules.problems(row).stream())
                .toList();
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        store.add(delivery, rows);
    }

    @Override
    public Optional<ClaimTable> claims() {
        return Optional.of(new ClaimTable("assessment.assessment_claim"));
    }
}

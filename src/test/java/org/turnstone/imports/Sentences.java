package org.turnstone.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.turnstone.shared.Problem;

/** A room of the tests that receives a kind of its own and remembers what came; it can be made to fail. */
@Component
class Sentences implements Extract {
    final List<ImportedRow> came = new ArrayList<>();
    final CompletableFuture<Boolean> failed = new CompletableFuture<>();
    boolean remembers = true;
    int failAfter = Integer.MAX_VALUE;
    RuntimeException failure = new IllegalStateException("the power went");

    @Override
    public String kind() {
        return "sentences";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.day("from").needed(), Column.day("to"), Column.number("days", 10_000));
    }

    @Override
    public List<Problem> check(RowReader row) {
        return row.dayIfAny("to").filter(to -> to.isBefore(row.day("from"))).isPresent()
                ? List.of(new Problem("to", "This cannot be before the first day"))
                : List.of();
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        if (came.size() + rows.size() > failAfter) {
            failed.complete(true);
            throw failure;
        }
        if (remembers) {
            came.addAll(rows);
        }
    }
}

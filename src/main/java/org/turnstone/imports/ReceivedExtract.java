package org.turnstone.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.turnstone.shared.Problem;

/** Receives a kind whose room is not built yet: its rows are kept as claims, and no fact is made from them. */
final class ReceivedExtract implements Extract {
    private final ReceivedKind kind;
    private final ReceivedStore store;
    private final Clock clock;

    ReceivedExtract(ReceivedKind kind, ReceivedStore store, Clock clock) {
        this.kind = kind;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return kind.name();
    }

    @Override
    public List<Column> columns() {
        return kind.columns();
    }

    @Override
    public List<Problem> check(RowReader row) {
        Instant now = clock.instant();
        return kind.checks().stream()
                .flatMap(check -> check.problem(row, kind.formOf(check.column()), now).stream()
                        .map(words -> new Problem(check.column(), words)))
                .toList();
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        store.add(kind, delivery, rows);
    }

    @Override
    public Optional<ClaimTable> claims() {
        return Optional.of(new ClaimTable("imports.received_claim", kind.name()));
    }
}

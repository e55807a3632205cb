package org.turnstone.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.Column;
import org.turnstone.imports.DayChecks;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.Extract;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.RowReader;
import org.turnstone.shared.London;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Receives {@code custody}. */
@Component
class CustodyExtract implements Extract {
    private static final int A_CENTURY = 36_525;

    private final CustodyStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustodyExtract(CustodyStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "custody";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("reason", CustodyReason.class).needed(),
                Column.day("received_on").needed(),
                Column.number("sentence_days", A_CENTURY),
                Column.day("expected_release"),
                Column.day("released_on"),
                Column.text("prison", 200));
    }

    @Override
    public List<Problem> check(RowReader row) {
        return new DayChecks(row, London.today(clock))
                .hasHappened("received_on")
                .hasHappened("released_on")
                .notBefore("released_on", "received_on")
                .notBefore("expected_release", "received_on")
                .problems();
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        announce(store.workOut(delivery.partnership(), store.add(delivery, rows)));
    }

    @Override
    public Optional<ClaimTable> claims() {
        return Optional.of(new ClaimTable("supervision.custody_claim"));
    }

    @Override
    public void follow(PartnershipId partnership, Set<PersonId> people) {
        announce(store.workOut(partnership, people));
    }

    private void announce(Set<PersonId> changed) {
        if (!changed.isEmpty()) {
            events.publishEvent(new CustodyChanged(changed));
        }
    }
}

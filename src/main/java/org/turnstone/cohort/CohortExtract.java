package org.turnstone.cohort;

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

/** Receives {@code cohort}: adoptions and exits. */
@Component
class CohortExtract implements Extract {
    private static final int UNTIL_THE_NEXT_PANELS = 92;

    private final MembershipStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CohortExtract(MembershipStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "cohort";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.day("adopted_on").needed(),
                Column.day("nominated_on"),
                Column.day("exited_on"),
                Column.text("category", 60),
                Column.code("strand", Strand.class),
                Column.text("reason"));
    }

    @Override
    public List<Problem> check(RowReader row) {
        return new DayChecks(row, London.today(clock))
                .atMostAhead("adopted_on", UNTIL_THE_NEXT_PANELS)
                .hasHappened("nominated_on")
                .atMostAhead("exited_on", UNTIL_THE_NEXT_PANELS)
                .notBefore("adopted_on", "nominated_on")
                .notBefore("exited_on", "adopted_on")
                .problems();
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        announce(store.workOut(delivery.partnership(), store.add(delivery, rows)));
    }

    @Override
    public Optional<ClaimTable> claims() {
        return Optional.of(new ClaimTable("cohort.membership_claim"));
    }

    @Override
    public void follow(PartnershipId partnership, Set<PersonId> people) {
        announce(store.workOut(partnership, people));
    }

    private void announce(Set<PersonId> changed) {
        if (!changed.isEmpty()) {
            events.publishEvent(new CohortChanged(changed));
        }
    }
}

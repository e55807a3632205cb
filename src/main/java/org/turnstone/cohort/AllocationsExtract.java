package org.turnstone.cohort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.Column;
import org.turnstone.imports.DayChecks;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.Extract;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.NamedAgencies;
import org.turnstone.imports.RowReader;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Receives {@code allocations}: who leads the work with a person. */
@Component
class AllocationsExtract implements Extract {
    private static final int UNTIL_THE_NEXT_PANELS = 92;

    private final AllocationStore store;
    private final Clock clock;

    AllocationsExtract(AllocationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "allocations";
    }

    @Override
    public boolean restsOnAgencies() {
        return true;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("lead_agency", 30).needed(),
                Column.day("from").needed(),
                Column.text("lead_worker", 200),
                Column.text("deputy", 200),
                Column.day("to"));
    }

    @Override
    public List<Problem> check(RowReader row) {
        List<Problem> problems = new ArrayList<>(new DayChecks(row, London.today(clock))
                .atMostAhead("from", UNTIL_THE_NEXT_PANELS)
                .notBefore("to", "from")
                .problems());
        if (!AgencyCode.isOne(code(row))) {
            problems.add(
                    new Problem("lead_agency", "Write the code of one of the partnership's agencies, such as POLICE"));
        }
        return problems;
    }

    @Override
    public List<Problem> check(RowReader row, NamedAgencies agencies) {
        List<Problem> problems = new ArrayList<>(check(row));
        if (AgencyCode.isOne(code(row))) {
            agencies.problem(new AgencyCode(code(row)), row.dayIfAny("to").orElse(null))
                    .map(words -> new Problem("lead_agency", words))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    static String code(RowReader row) {
        return row.text("lead_agency").strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        store.workOut(delivery.partnership(), store.add(delivery, rows));
    }

    @Override
    public Optional<ClaimTable> claims() {
        return Optional.of(new ClaimTable("cohort.allocation_claim"));
    }

    @Override
    public void follow(PartnershipId partnership, Set<PersonId> people) {
        store.workOut(partnership, people);
    }
}

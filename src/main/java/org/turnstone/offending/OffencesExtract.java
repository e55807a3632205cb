package org.turnstone.offending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Receives {@code offences}. */
@Component
class OffencesExtract implements Extract {
    private final OffenceStore store;
    private final Clock clock;

    OffencesExtract(OffenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "offences";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.day("offence_date").needed(),
                Column.text("offence_code", 10).needed(),
                Column.code("disposal", Disposal.class).needed(),
                Column.day("charged_on"),
                Column.day("disposed_on"),
                Column.text("sentence"),
                Column.text("court", 200),
                Column.yesNo("breach"));
    }

    @Override
    public List<Problem> check(RowReader row) {
        List<Problem> problems = new ArrayList<>(new DayChecks(row, London.today(clock))
                .hasHappened("offence_date")
                .hasHappened("charged_on")
                .hasHappened("disposed_on")
                .notBefore("charged_on", "offence_date")
                .notBefore("disposed_on", "offence_date")
                .problems());
        if (OffenceCode.read(row.text("offence_code")).isEmpty()) {
            problems.add(
                    new Problem(
                            "offence_code",
                            "Write the Home Office code with five digits, such as 02801; spreadsheets drop zeros at the front"));
        }
        return problems;
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        store.workOut(delivery.partnership(), store.add(delivery, rows));
    }

    @Override
    public Optional<ClaimTable> claims() {
        return Optional.of(new ClaimTable("offending.offence_claim"));
    }

    @Override
    public void follow(PartnershipId partnership, Set<PersonId> people) {
        store.workOut(partnership, people);
    }
}

package org.turnstone.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.Column;
import org.turnstone.imports.DayChecks;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.Extract;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.NamedAgencies;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.RowReader;
import org.turnstone.panel.CaseAction.Status;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;

/** Receives {@code actions}: what panels agreed before they met here, as the partnership's own log has it. */
@Component
class ActionsExtract implements Extract {
    private static final int THREE_YEARS = 1_100;
    private static final String COMPLETE = "complete";
    private static final String CANCELLED = "cancelled";

    private final CaseStore store;
    private final Clock clock;

    ActionsExtract(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "actions";
    }

    @Override
    public boolean restsOnAgencies() {
        return true;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("action", CaseRules.LONGEST).needed(),
                Column.text("owner_agency", 30).needed(),
                Column.day("due").needed(),
                Column.text("owner", 200),
                Column.code("status", "open", "in_progress", COMPLETE, "overdue", CANCELLED),
                Column.day("done_on"));
    }

    @Override
    public List<Problem> check(RowReader row) {
        List<Problem> problems = new ArrayList<>(new DayChecks(row, London.today(clock))
                .atMostAhead("due", THREE_YEARS)
                .hasHappened("done_on")
                .problems());
        if (!AgencyCode.isOne(code(row))) {
            problems.add(
                    new Problem("owner_agency", "Write the code of one of the partnership's agencies, such as POLICE"));
        }
        if (row.has("done_on") && status(row) == Status.OPEN) {
            problems.add(
                    new Problem("done_on", "Write complete or cancelled as its status as well, or leave this empty"));
        }
        return problems;
    }

    /** What is still to be done has to be for an agency that goes on; what is over may name one that has ended. */
    @Override
    public List<Problem> check(RowReader row, NamedAgencies agencies) {
        List<Problem> problems = new ArrayList<>(check(row));
        if (AgencyCode.isOne(code(row))) {
            LocalDate until =
                    status(row) == Status.OPEN ? null : row.dayIfAny("done_on").orElse(row.day("due"));
            agencies.problem(new AgencyCode(code(row)), until)
                    .map(words -> new Problem("owner_agency", words))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** A row taken back need not say what it said before. */
    static NewRow columns(RowReader row) {
        return new NewRow()
                .with("action", row.textIfAny("action").map(String::strip).orElse(null))
                .with(
                        "for_agency",
                        row.textIfAny("owner_agency").map(ActionsExtract::code).orElse(null))
                .with("owner", row.textIfAny("owner").orElse(""))
                .with("due_on", row.dayIfAny("due").orElse(null))
                .with("status", status(row).name())
                .with(
                        "ended_on",
                        status(row) == Status.OPEN
                                ? null
                                : row.dayIfAny("done_on").orElse(null))
                .with("evidence", "")
                .with("set_by", "");
    }

    private static Status status(RowReader row) {
        return switch (row.codeIfAny("status").orElse("")) {
            case COMPLETE -> Status.DONE;
            case CANCELLED -> Status.CANCELLED;
            default -> Status.OPEN;
        };
    }

    private static String code(RowReader row) {
        return code(row.text("owner_agency"));
    }

    private static String code(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        store.add(delivery, rows);
    }

    @Override
    public Optional<ClaimTable> claims() {
        return Optional.of(new ClaimTable(CaseStore.ACTIONS));
    }
}

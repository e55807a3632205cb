package org.turnstone.rag;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.turnstone.imports.NewRow;
import org.turnstone.imports.RowReader;
import org.turnstone.partnership.StaffNames;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Receives {@code rag}: statuses as a partnership kept them elsewhere. */
@Component
class RagExtract implements Extract {
    private static final String BLUE = "blue";

    private final RagSettings settings;
    private final RagSpells spells;
    private final RagParameters parameters;
    private final StaffNames staffNames;
    private final Clock clock;

    RagExtract(RagSettings settings, RagSpells spells, RagParameters parameters, StaffNames staffNames, Clock clock) {
        this.settings = settings;
        this.spells = spells;
        this.parameters = parameters;
        this.staffNames = staffNames;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "rag";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("status", "green", "amber", "amber_alert", "red", BLUE)
                        .needed(),
                Column.day("from").needed(),
                Column.text("grounds"),
                Column.text("set_by", 200),
                Column.day("to"));
    }

    @Override
    public List<Problem> check(RowReader row) {
        List<Problem> problems = new ArrayList<>(new DayChecks(row, London.today(clock))
                .hasHappened("from")
                .notBefore("to", "from")
                .problems());
        if (row.code("status").equals(BLUE)) {
            problems.add(new Problem(
                    "status", "Blue is shown while somebody is in custody, it is not set: send the custody instead"));
        }
        return problems;
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        Set<String> codes = parameters.everyGround().keySet();
        List<StaffName> staff = staffNames.all();
        Set<PersonId> about =
                settings.add(delivery, rows, row -> columns(row, codes, setBy(row, staff, delivery.agency())));
        spells.workOut(delivery.partnership(), about);
    }

    private static NewRow columns(RowReader row, Set<String> codes, String setBy) {
        String written = row.textIfAny("grounds").orElse("");
        List<String> parts = Arrays.stream(written.split(";"))
                .map(part -> part.strip().toUpperCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .toList();
        boolean inCodes = codes.containsAll(parts);
        return new NewRow()
                .with("status", row.code("status", RagStatus.class))
                .with("from_day", row.day("from"))
                .with("until_day", row.dayIfAny("to").orElse(null))
                .with("grounds", inCodes ? parts : List.of(RagGround.OTHER))
                .with("reason", inCodes ? "" : written)
                .with("set_by", setBy);
    }

    private static String setBy(RowReader row, List<StaffName> staff, AgencyCode agency) {
        return row.textIfAny("set_by")
                .map(written -> StaffNames.meant(staff, agency, written)
                        .map(StaffName::words)
                        .orElse(written))
                .orElse(agency.value());
    }

    @Override
    public Optional<ClaimTable> claims() {
        return Optional.of(new ClaimTable("rag.setting"));
    }

    @Override
    public Optional<ClaimTable> besides() {
        return Optional.of(new ClaimTable(AcknowledgementStore.TABLE));
    }

    @Override
    public void follow(PartnershipId partnership, Set<PersonId> people) {
        spells.workOut(partnership, people);
    }
}

package org.turnstone.cohort;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.CohortExit.ExitPlan;
import org.turnstone.imports.NewRow;
import org.turnstone.shared.AgencyCode;

/** The columns of {@code cohort.membership_claim} that say how a panel ended a membership. */
final class ExitColumns {
    private ExitColumns() {}

    static void add(NewRow row, CohortExit exit) {
        row.with("exit_reason", exit.reason())
                .with("panel_on", exit.panelOn())
                .with("exit_words", exit.outcome())
                .with("consulted", exit.consulted());
        ExitPlan plan = exit.plan();
        if (plan != null) {
            row.with("after_lead", plan.lead())
                    .with("after_support", plan.support())
                    .with("after_contact", plan.contact())
                    .with("person_told", plan.told());
        }
    }

    static @Nullable CohortExit exit(ResultSet row) throws SQLException {
        String reason = row.getString("exit_reason");
        if (reason == null) {
            return null;
        }
        String lead = row.getString("after_lead");
        return new CohortExit(
                reason,
                row.getObject("panel_on", LocalDate.class),
                row.getString("exit_words"),
                agencies(row.getArray("consulted")),
                lead == null
                        ? null
                        : new ExitPlan(
                                new AgencyCode(lead),
                                row.getString("after_support"),
                                row.getString("after_contact"),
                                row.getString("person_told")));
    }

    private static List<AgencyCode> agencies(@Nullable Array codes) throws SQLException {
        return codes == null
                ? List.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(AgencyCode::new)
                        .toList();
    }
}

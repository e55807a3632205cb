package org.turnstone.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.Strand;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.SaidAtScreen;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;

/** The table of steps. */
@Component
class StepStore implements SaidAtScreen {
    private static final String ADD = """
            insert into selection.step select * from jsonb_populate_recordset(null::selection.step, ?::jsonb)""";

    private final JdbcTemplate database;

    StepStore(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public ClaimTable claims() {
        return new ClaimTable("selection.step");
    }

    void say(Membership by, NominationStep step) {
        NewRow row = ScreenRow.of(by, step.person(), UUID.randomUUID(), step.at())
                .with("nomination", step.nomination())
                .with("place", step.place())
                .with("move", step.move())
                .with("state", step.to())
                .with("reason", step.reason())
                .with("set_by", step.by());
        PanelDecision panel = step.panel();
        if (panel != null) {
            row.with("panel_on", panel.on())
                    .with("cohort_category", panel.cohortCategory())
                    .with("strand", panel.strand())
                    .with("lead_agency", panel.leadAgency())
                    .with("votes_for", panel.votesFor())
                    .with("votes_against", panel.votesAgainst())
                    .with("dissent", panel.dissent());
        }
        NominationStep.Told told = step.told();
        if (told != null) {
            row.with("told_on", told.on()).with("told_who", told.who()).with("told_how", told.how());
        }
        NewRow.addAll(database, ADD, List.of(row));
    }

    List<NominationStep> of(Collection<UUID> nominations) {
        return database.query("""
                select * from selection.step
                where nomination = any (?) and superseded_at is null and not withdrawn
                order by nomination, place""", (row, number) -> step(row), (Object) nominations.toArray(UUID[]::new));
    }

    void erase(PersonId person) {
        database.update("delete from selection.step where person_id = ?", person.value());
    }

    private static NominationStep step(ResultSet row) throws SQLException {
        return new NominationStep(
                ScreenRow.nomination(row),
                ScreenRow.person(row),
                row.getInt("place"),
                NominationMove.valueOf(row.getString("move")),
                NominationState.valueOf(row.getString("state")),
                row.getString("reason"),
                panel(row),
                told(row),
                ScreenRow.at(row),
                row.getString("set_by"));
    }

    private static @Nullable PanelDecision panel(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("panel_on", LocalDate.class);
        return on == null
                ? null
                : new PanelDecision(
                        on,
                        words(row, "cohort_category"),
                        Optional.ofNullable(row.getString("strand"))
                                .map(Strand::valueOf)
                                .orElse(null),
                        words(row, "lead_agency"),
                        row.getObject("votes_for", Integer.class),
                        row.getObject("votes_against", Integer.class),
                        words(row, "dissent"));
    }

    private static NominationStep.@Nullable Told told(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("told_on", LocalDate.class);
        return on == null ? null : new NominationStep.Told(on, words(row, "told_who"), words(row, "told_how"));
    }

    private static String words(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}

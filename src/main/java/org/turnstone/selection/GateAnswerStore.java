package org.turnstone.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.SaidAtScreen;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;

/** The table of answers to the gates. */
@Component
class GateAnswerStore implements SaidAtScreen {
    private static final String ADD = """
            insert into selection.gate_answer
            select * from jsonb_populate_recordset(null::selection.gate_answer, ?::jsonb)""";

    private final JdbcTemplate database;

    GateAnswerStore(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public ClaimTable claims() {
        return new ClaimTable("selection.gate_answer");
    }

    void say(Membership by, List<GateAnswer> answers) {
        NewRow.addAll(
                database,
                ADD,
                answers.stream()
                        .map(said -> ScreenRow.of(by, said.person(), UUID.randomUUID(), said.at())
                                .with("nomination", said.nomination())
                                .with("gate", said.gate())
                                .with("answer", said.answer())
                                .with("reason", said.reason())
                                .with("found", said.found())
                                .with("set_by", said.by()))
                        .toList());
    }

    List<GateAnswer> of(Collection<UUID> nominations) {
        return database.query("""
                select * from selection.gate_answer
                where nomination = any (?) and superseded_at is null and not withdrawn
                order by source_updated_at, claim_id""", (row, number) -> answer(row), (Object) nominations.toArray(UUID[]::new));
    }

    void erase(PersonId person) {
        database.update("delete from selection.gate_answer where person_id = ?", person.value());
    }

    private static GateAnswer answer(ResultSet row) throws SQLException {
        return new GateAnswer(
                ScreenRow.nomination(row),
                ScreenRow.person(row),
                Gate.Code.valueOf(row.getString("gate")),
                GateAnswer.Answer.valueOf(row.getString("answer")),
                row.getString("reason"),
                row.getString("found"),
                ScreenRow.at(row),
                row.getString("set_by"));
    }
}

package org.turnstone.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.Claim;
import org.turnstone.imports.Claims;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.NewRow;
import org.turnstone.panel.CaseDecision.Questions;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** The tables of what panels decided about people and what is to be done. */
@Component
class CaseStore {
    static final String DECISIONS = "panel.case_decision";
    static final String ACTIONS = "panel.case_action";

    /** An agency's row takes the place of its earlier one, and of what was said at a screen of that one. */
    private static final String SUPERSEDE_ACTIONS = """
            with given as (select ?::timestamptz as at, ?::uuid as partnership, ?::text as agency, ?::text as feed, ?::text[] as refs)
            update panel.case_action a set superseded_at = given.at from given
            where a.partnership_id = given.partnership and a.superseded_at is null
              and (a.owner_agency = given.agency and a.feed = given.feed and a.source_ref = any (given.refs)
                   or a.in_place_of in (
                       select b.claim_id from panel.case_action b
                       where b.partnership_id = given.partnership and b.owner_agency = given.agency and b.feed = given.feed
                         and b.source_ref = any (given.refs)))
            returning a.person_id""";

    private static final String ADD_DECISION = """
            insert into panel.case_decision select * from jsonb_populate_recordset(null::panel.case_decision, ?::jsonb)""";

    private static final String ADD_ACTION = """
            insert into panel.case_action select * from jsonb_populate_recordset(null::panel.case_action, ?::jsonb)""";

    private static final String STANDING_ACTIONS = """
            select a.*, m.held_on from panel.case_action a left join panel.meeting m using (meeting_id)
            where a.superseded_at is null and not a.withdrawn and\s""";

    private final JdbcTemplate database;

    CaseStore(JdbcTemplate database) {
        this.database = database;
    }

    void say(Membership by, CaseDecision said) {
        NewRow.addAll(
                database,
                ADD_DECISION,
                List.of(Claims.columns(by.partnership(), said.claim())
                        .with("meeting_id", said.meeting())
                        .with("status_before", said.before())
                        .with("status_after", said.after())
                        .with("reason", said.reason())
                        .with("dissent", said.dissent())
                        .with("we_add", said.questions().weAdd())
                        .with("objective", said.questions().objective())
                        .with("by_when", said.questions().byWhen())
                        .with("set_by", said.by())
                        .with("said_by", by.staff().value())));
    }

    /** @param inPlaceOf the claim of an extract of which it says what came; none where it is of a panel here */
    void say(Membership by, CaseAction said, @Nullable UUID inPlaceOf) {
        NewRow.addAll(
                database,
                ADD_ACTION,
                List.of(Claims.columns(by.partnership(), said.claim())
                        .with("meeting_id", said.meeting())
                        .with("number", said.meeting() == null ? null : said.number())
                        .with("action", said.action())
                        .with("for_agency", said.forAgency())
                        .with("owner", said.owner())
                        .with("due_on", said.dueOn())
                        .with("status", said.status().name())
                        .with("ended_on", said.endedOn())
                        .with("evidence", said.evidence())
                        .with("set_by", said.by())
                        .with("in_place_of", inPlaceOf)
                        .with("said_by", by.staff().value())));
    }

    Set<PersonId> add(Delivery delivery, List<ImportedRow> rows) {
        return Claims.add(database, SUPERSEDE_ACTIONS, ADD_ACTION, delivery, rows, ActionsExtract::columns);
    }

    /** What was said of the person at this meeting before; empty where nothing was, or it is not this reader's to see. */
    Optional<CaseDecision> supersedeDecision(UUID meeting, PersonId person, Instant at) {
        return database.query("""
                        update panel.case_decision
                        set superseded_at = ?
                        where meeting_id = ? and person_id = ? and superseded_at is null and not withdrawn
                        returning *""", (row, number) -> decision(row), Claims.at(at), meeting, person.value()).stream()
                .findFirst();
    }

    /** False when it is superseded already, or not this reader's to see. */
    boolean supersedeAction(UUID claim, Instant at) {
        return database.update("""
                        update panel.case_action
                        set superseded_at = ?
                        where claim_id = ? and superseded_at is null""", Claims.at(at), claim) == 1;
    }

    /** In the order in which they were decided. */
    List<CaseDecision> decisions(UUID meeting) {
        return database.query("""
                select * from panel.case_decision
                where meeting_id = ? and superseded_at is null and not withdrawn
                order by source_updated_at, claim_id""", (row, number) -> decision(row), meeting);
    }

    /** The latest first. */
    List<CaseDecision> decisions(PersonId person) {
        return database.query("""
                select d.* from panel.case_decision d join panel.meeting m using (meeting_id)
                where d.person_id = ? and d.superseded_at is null and not d.withdrawn
                order by m.held_on desc, d.source_updated_at desc, d.claim_id""", (row, number) -> decision(row), person.value());
    }

    /** When a panel other than this one last answered the first of the three questions about each person. */
    Map<PersonId, LocalDate> examined(UUID other) {
        return database
                .query(
                        """
                        select d.person_id, max(m.held_on) as examined_on
                        from panel.case_decision d join panel.meeting m using (meeting_id)
                        where d.superseded_at is null and not d.withdrawn and d.we_add <> '' and d.meeting_id <> ?
                            and d.partnership_id = partnership.my_partnership()
                        group by d.person_id""",
                        (row, number) -> Map.entry(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getObject("examined_on", LocalDate.class)),
                        other)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<CaseAction> actions(UUID meeting) {
        return database.query(
                STANDING_ACTIONS + "a.meeting_id = ? order by a.number, a.claim_id",
                (row, number) -> action(row),
                meeting);
    }

    List<CaseAction> actions(PersonId person) {
        return database.query(
                STANDING_ACTIONS + "a.person_id = ? order by a.status <> 'OPEN', a.due_on, m.held_on, a.number",
                (row, number) -> action(row),
                person.value());
    }

    List<CaseAction> open() {
        return database.query(STANDING_ACTIONS + """
                a.status = 'OPEN' and a.partnership_id = partnership.my_partnership()
                order by a.due_on, m.held_on, a.number, a.source_ref, a.claim_id""", (row, number) -> action(row));
    }

    void erase(PersonId person) {
        database.update("delete from panel.case_decision where person_id = ?", person.value());
        database.update("delete from panel.case_action where person_id = ?", person.value());
    }

    private static CaseDecision decision(ResultSet row) throws SQLException {
        return new CaseDecision(
                Claim.of(row),
                row.getObject("meeting_id", UUID.class),
                row.getString("status_before"),
                row.getString("status_after"),
                row.getString("reason"),
                row.getString("dissent"),
                new Questions(row.getString("we_add"), row.getString("objective"), row.getString("by_when")),
                row.getString("set_by"));
    }

    private static CaseAction action(ResultSet row) throws SQLException {
        return new CaseAction(
                Claim.of(row),
                row.getObject("meeting_id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getInt("number"),
                row.getString("action"),
                new AgencyCode(row.getString("for_agency")),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                CaseAction.Status.valueOf(row.getString("status")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("evidence"),
                row.getString("set_by"));
    }
}

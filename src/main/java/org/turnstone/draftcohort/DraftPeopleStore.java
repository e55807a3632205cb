package org.turnstone.draftcohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.Claims;
import org.turnstone.imports.NewRow;
import org.turnstone.imports.SaidAtScreen;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;

/** The table of who is on which draft, all of it said at a screen. */
@Component
class DraftPeopleStore implements SaidAtScreen, Erases {
    private static final String ADD = """
            insert into draftcohort.draft_person
            select * from jsonb_populate_recordset(null::draftcohort.draft_person, ?::jsonb)""";

    private final JdbcTemplate database;

    DraftPeopleStore(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public ClaimTable claims() {
        return new ClaimTable("draftcohort.draft_person");
    }

    void put(Membership by, UUID draft, Collection<DraftPerson> people) {
        NewRow.addAll(
                database,
                ADD,
                people.stream().map(one -> row(by, draft, one, false)).toList());
    }

    /** False when they were not on it, or not this reader's to see. */
    boolean takeOff(Membership by, UUID draft, DraftPerson off, Instant at) {
        boolean was = database.update("""
                        update draftcohort.draft_person
                        set superseded_at = ?
                        where draft_id = ? and person_id = ? and superseded_at is null and not withdrawn and not taken_off""", Claims.at(at), draft, off.person().value()) > 0;
        if (was) {
            NewRow.addAll(database, ADD, List.of(row(by, draft, off, true)));
        }
        return was;
    }

    private static NewRow row(Membership by, UUID draft, DraftPerson one, boolean off) {
        return Claims.columns(by.partnership(), one.claim())
                .with("draft_id", draft)
                .with("taken_off", off)
                .with("reason", one.reason())
                .with("put_by", one.by())
                .with("said_by", by.staff().value());
    }

    /** Everyone on it, in the order in which they were put on it; once, where two records that were are one person now. */
    Map<PersonId, DraftPerson> on(UUID draft) {
        Map<PersonId, DraftPerson> on = new LinkedHashMap<>();
        database.query("""
                        select * from draftcohort.draft_person
                        where draft_id = ? and superseded_at is null and not withdrawn and not taken_off
                        order by source_updated_at, claim_id""", (row, number) -> said(row), draft).forEach(one -> on.putIfAbsent(one.person(), one));
        return on;
    }

    /** By draft, why this person is on it. */
    Map<UUID, DraftPerson> of(PersonId person) {
        Map<UUID, DraftPerson> of = new LinkedHashMap<>();
        database.query(
                """
                select * from draftcohort.draft_person
                where person_id = ? and superseded_at is null and not withdrawn and not taken_off
                order by source_updated_at, claim_id""",
                row -> {
                    of.putIfAbsent(row.getObject("draft_id", UUID.class), said(row));
                },
                person.value());
        return of;
    }

    private static DraftPerson said(ResultSet row) throws SQLException {
        return new DraftPerson(Claim.of(row), row.getString("reason"), row.getString("put_by"));
    }

    @Override
    public void erase(PersonId person) {
        database.update("delete from draftcohort.draft_person where person_id = ?", person.value());
    }
}

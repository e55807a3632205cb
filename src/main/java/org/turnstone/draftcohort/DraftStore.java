package org.turnstone.draftcohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.draftcohort.Draft.Accepted;
import org.turnstone.draftcohort.DraftProfile.Breakdown;
import org.turnstone.draftcohort.DraftProfile.Group;
import org.turnstone.partnership.Membership;

/** The tables of drafts and of the profiles agreed; nothing in them is about a person. */
@Component
class DraftStore {
    private final JdbcTemplate database;

    DraftStore(JdbcTemplate database) {
        this.database = database;
    }

    boolean isTaken(String name) {
        return !database.queryForList(
                        "select 1 from draftcohort.draft where lower(name) = lower(?)", Integer.class, name)
                .isEmpty();
    }

    /** False when there is one of the name meanwhile. */
    boolean add(Membership by, Draft draft) {
        return database.update(
                        """
                        insert into draftcohort.draft (draft_id, partnership_id, name, why, drawn_up_at, drawn_up_by, said_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        draft.id(),
                        by.partnership().value(),
                        draft.name(),
                        draft.why(),
                        at(draft.at()),
                        draft.by(),
                        by.staff().value())
                == 1;
    }

    /** False when it was accepted before. */
    boolean accept(UUID draft, Accepted accepted) {
        return database.update("""
                        update draftcohort.draft
                        set accepted_on = ?, accepted_where = ?, accepted_by = ?
                        where draft_id = ? and accepted_on is null""", accepted.on(), accepted.where(), accepted.by(), draft) == 1;
    }

    /** Drafts first, each the latest first. */
    List<Draft> all() {
        return database.query(
                "select * from draftcohort.draft order by accepted_on is not null, drawn_up_at desc, draft_id",
                (row, number) -> draft(row));
    }

    Optional<Draft> one(UUID id) {
        return database
                .query("select * from draftcohort.draft where draft_id = ?", (row, number) -> draft(row), id)
                .stream()
                .findFirst();
    }

    /** The same, which nobody else changes to the end of the transaction. */
    Optional<Draft> alone(UUID id) {
        database.query("select pg_advisory_xact_lock(hashtextextended(?::text, 20270))", row -> {}, id.toString());
        return one(id);
    }

    void agree(Membership by, UUID draft, AgreedProfile agreed) {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into draftcohort.profile values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                by.partnership().value(),
                draft,
                agreed.profile().people(),
                at(agreed.at()),
                agreed.where(),
                agreed.by(),
                by.staff().value());
        for (Breakdown breakdown : agreed.profile().breakdowns()) {
            for (Group group : breakdown.groups()) {
                database.update(
                        "insert into draftcohort.profile_count values (?, ?, ?, ?, ?)",
                        id,
                        by.partnership().value(),
                        breakdown.by(),
                        group.words(),
                        group.people());
            }
        }
    }

    /** In the order in which they were agreed. */
    List<AgreedProfile> agreed(UUID draft) {
        return database.query(
                "select * from draftcohort.profile where draft_id = ? order by agreed_at, profile_id",
                (row, number) -> new AgreedProfile(
                        new DraftProfile(row.getInt("people"), breakdowns(row.getObject("profile_id", UUID.class))),
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                        row.getString("agreed_where"),
                        row.getString("agreed_by")),
                draft);
    }

    private List<Breakdown> breakdowns(UUID profile) {
        Map<String, List<Group>> groups = new LinkedHashMap<>();
        DraftProfile.ORDER.forEach(by -> groups.put(by, new ArrayList<>()));
        database.query(
                "select * from draftcohort.profile_count where profile_id = ? order by breakdown, people desc, words",
                row -> {
                    groups.computeIfAbsent(row.getString("breakdown"), by -> new ArrayList<>())
                            .add(new Group(row.getString("words"), row.getInt("people")));
                },
                profile);
        return groups.entrySet().stream()
                .map(one -> new Breakdown(one.getKey(), one.getValue()))
                .toList();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        LocalDate accepted = row.getObject("accepted_on", LocalDate.class);
        return new Draft(
                row.getObject("draft_id", UUID.class),
                row.getString("name"),
                row.getString("why"),
                row.getObject("drawn_up_at", OffsetDateTime.class).toInstant(),
                row.getString("drawn_up_by"),
                accepted == null
                        ? null
                        : new Accepted(accepted, row.getString("accepted_where"), row.getString("accepted_by")));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

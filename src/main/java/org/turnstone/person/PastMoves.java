package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.person.PastMove.Undoing;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/**
 * Readings of what has been merged and un-merged, for the data steward: only where they may be shown a record that was moved
 * and one of the other person's.
 */
@Service
public class PastMoves {
    private static final String SELECT = """
            select m.move_id, m.kind, m.person_id, m.to_person, s.records, m.reason, m.moved_by, m.moved_at,
                   m.undone_at is not null as undone, m.undone_by, m.undone_at, m.undone_reason,
                   m.undone_with is not null and (closing.move_id is null or closing.agency is not null)
                       as at_an_agencys_word
            from person.moves_shown() s join person.move m on m.move_id = s.move_id
            left join person.move closing on closing.move_id = m.undone_with
            """;

    private final JdbcClient database;

    PastMoves(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public List<PastMove> newest(int most) {
        return database.sql(SELECT + " order by m.moved_at desc, m.move_id limit :most")
                .param("most", most)
                .query((row, number) -> move(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<PastMove> one(UUID move) {
        return database.sql(SELECT + " where m.move_id = :move")
                .param("move", move)
                .query((row, number) -> move(row))
                .optional();
    }

    private static PastMove move(ResultSet row) throws SQLException {
        return new PastMove(
                row.getObject("move_id", UUID.class),
                "MERGE".equals(row.getString("kind")),
                new PersonId(row.getObject("person_id", UUID.class)),
                new PersonId(row.getObject("to_person", UUID.class)),
                row.getInt("records"),
                row.getString("reason"),
                new StaffId(row.getObject("moved_by", UUID.class)),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("undone"),
                undoing(row));
    }

    /** Where the word of an agency that was asked closed it, the steward is not told whose it was nor why: decision 11. */
    private static Optional<Undoing> undoing(ResultSet row) throws SQLException {
        if (row.getBoolean("at_an_agencys_word")) {
            return Optional.empty();
        }
        UUID by = row.getObject("undone_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new Undoing(
                        new StaffId(by),
                        row.getObject("undone_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("undone_reason")).orElse("")));
    }
}

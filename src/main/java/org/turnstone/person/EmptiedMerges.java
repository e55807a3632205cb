package org.turnstone.person;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Membership;
import org.turnstone.person.MoveRecords.Step;
import org.turnstone.shared.PersonId;

/** A merge is undone with the move that takes the last of its records, and in force again when that move is undone. */
@Component
class EmptiedMerges {
    private final JdbcClient database;
    private final MoveStore moves;
    private final RecordStore records;
    private final HasBecome became;

    EmptiedMerges(JdbcClient database, MoveStore moves, RecordStore records, HasBecome became) {
        this.database = database;
        this.moves = moves;
        this.records = records;
        this.became = became;
    }

    /** The newest first: where an older one has put its records may rest on it. */
    void close(Step step, Collection<RecordRef> taken, Membership by) {
        moves.openMergesOf(taken).forEach((move, merge) -> {
            if (!move.equals(step.move()) && !standsNow(merge)) {
                database.sql("""
                        update person.move set undone_by = :by, undone_at = :at, undone_reason = :reason, undone_with = :with
                        where move_id = :move
                        """)
                        .param("move", move)
                        .param("by", by.staff().value())
                        .param("at", step.at().atOffset(ZoneOffset.UTC))
                        .param("reason", step.reason())
                        .param("with", step.move())
                        .update();
            }
        });
    }

    private boolean standsNow(MoveStore.Done merge) {
        Map<PersonId, PersonId> since = became.of(Set.of(merge.to()));
        PersonId now = since.getOrDefault(merge.to(), merge.to());
        return !now.equals(merge.from())
                && records.about(List.of(now)).stream()
                        .anyMatch(record -> merge.records().contains(record.ref()));
    }

    void reopen(UUID undone) {
        database.sql("""
                update person.move set undone_by = null, undone_at = null, undone_reason = null, undone_with = null
                where undone_with = :undone
                """).param("undone", undone).update();
    }
}

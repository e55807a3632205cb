package org.turnstone.governance;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.shared.London;

/** Erases one person in every room at once, or in none; a tombstone without content stays. */
@Service
public class EraseEverywhere {
    private final JdbcClient database;
    private final Access access;
    private final AuditTrail trail;
    private final List<Erases> rooms;
    private final Clock clock;
    private final JobRights rights;

    EraseEverywhere(JdbcClient database, Access access, AuditTrail trail, List<Erases> rooms, Clock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
        this.rights = new JobRights(database);
    }

    @Transactional
    public void erase(Erasure decided) {
        Membership who = access.require(Activity.ERASE_PEOPLE);
        rights.as(Role.JOB_ERASURE, () -> {
            rooms.forEach(room -> room.erase(decided.person()));
            return leaveTombstone(decided, who);
        });
        trail.record(AuditEntry.of(
                Operation.ERASURE, "Erased a person: " + decided.ground().words(), Set.of(decided.person())));
    }

    private int leaveTombstone(Erasure decided, Membership who) {
        return database.sql("""
                insert into governance.tombstone (person_id, partnership_id, kind, erased_on, authority)
                values (:person, :partnership, :kind, :today, :authority)
                on conflict do nothing
                """)
                .param("person", decided.person().value())
                .param("partnership", who.partnership().value())
                .param("kind", decided.ground().name())
                .param("today", London.today(clock))
                .param("authority", decided.authority())
                .update();
    }
}

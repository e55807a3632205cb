package org.turnstone.governance;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/**
 * Erases one person in every room at once, or in none, with all that merge and un-merge have left of them under other
 * references; of each a tombstone without content stays.
 */
@Service
public class EraseEverywhere {
    private final JdbcClient database;
    private final Access access;
    private final AuditTrail trail;
    private final ErasedTogether together;
    private final List<Erases> rooms;
    private final Clock clock;
    private final JobRights rights;

    EraseEverywhere(
            JdbcClient database,
            Access access,
            AuditTrail trail,
            ErasedTogether together,
            List<Erases> rooms,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.together = together;
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
        this.rights = new JobRights(database);
    }

    @Transactional
    public void erase(Erasure decided) {
        Membership who = access.require(Activity.ERASE_PEOPLE);
        Set<PersonId> erased = rights.as(Role.JOB_ERASURE, () -> {
            Set<PersonId> all = new HashSet<>(together.with(decided.person()));
            all.add(decided.person());
            erase(decided.person());
            all.stream().filter(one -> !one.equals(decided.person())).forEach(this::erase);
            all.forEach(one -> leaveTombstone(one, decided, who));
            return all;
        });
        trail.record(AuditEntry.of(
                Operation.ERASURE, "Erased a person: " + decided.ground().words(), erased));
    }

    /** With whom all that is held of someone stands since they were merged: that is who is to be erased. */
    @Transactional
    public Optional<PersonId> hasBecome(PersonId person) {
        access.require(Activity.ERASE_PEOPLE);
        return rights.as(Role.JOB_ERASURE, () -> together.hasBecome(person));
    }

    private void erase(PersonId person) {
        rooms.forEach(room -> room.erase(person));
    }

    private void leaveTombstone(PersonId person, Erasure decided, Membership who) {
        database.sql("""
                insert into governance.tombstone (person_id, partnership_id, kind, erased_on, authority)
                values (:person, :partnership, :kind, :today, :authority)
                on conflict do nothing
                """)
                .param("person", person.value())
                .param("partnership", who.partnership().value())
                .param("kind", decided.ground().name())
                .param("today", London.today(clock))
                .param("authority", decided.authority())
                .update();
    }
}

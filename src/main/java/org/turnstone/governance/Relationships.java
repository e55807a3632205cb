package org.turnstone.governance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/** Keeps the relationships of staff to people that rooms know of, so that access follows them. */
@Service
public class Relationships {
    private final JdbcTemplate database;

    Relationships(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Puts these relationships in the place of all that the same source gave for these people before. Written as a job.
     *
     * @param source the kind of fact that they rest on, such as {@code allocation}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(
            PartnershipId partnership, String source, Collection<PersonId> people, List<Relationship> relationships) {
        UUID[] whom = people.stream().map(PersonId::value).toArray(UUID[]::new);
        database.update("""
                delete from governance.relationship
                where partnership_id = ? and source = ? and person_id = any (?)""", partnership.value(), source, whom);
        database.update(
                """
                insert into governance.relationship
                    (relationship_id, partnership_id, person_id, staff_id, kind, from_day, to_day, source)
                select gen_random_uuid(), ?, person, staff, kind, from_day::date, nullif(to_day, '')::date, ?
                from unnest(?, ?, ?, ?, ?) as one(person, staff, kind, from_day, to_day)""",
                partnership.value(),
                source,
                column(relationships, one -> one.person().value()).toArray(UUID[]::new),
                column(relationships, one -> one.staff().value()).toArray(UUID[]::new),
                column(relationships, one -> one.kind().name()).toArray(String[]::new),
                column(relationships, one -> one.period().from().toString()).toArray(String[]::new),
                column(relationships, Relationships::lastDay).toArray(String[]::new));
    }

    private static String lastDay(Relationship one) {
        LocalDate to = one.period().to();
        return to == null ? "" : to.toString();
    }

    private static <T> Stream<T> column(List<Relationship> relationships, Function<Relationship, T> value) {
        return relationships.stream().map(value);
    }

    /** Whether whoever acts leads the work with this person today. */
    @Transactional(readOnly = true)
    public boolean leads(PersonId person) {
        return holds(person, true);
    }

    /** Whether any relationship of whoever acts, or of their team, to this person is recorded today. */
    @Transactional(readOnly = true)
    public boolean isMine(PersonId person) {
        return holds(person, false);
    }

    private boolean holds(PersonId person, boolean leading) {
        return Boolean.TRUE.equals(database.queryForObject("""
                select exists (
                    select from governance.relationship r, partnership.acting() me
                    where r.person_id = ? and (r.staff_id = me.staff_id or r.team_id = me.team_id)
                      and (not ? or r.kind = 'LEAD' and r.staff_id = me.staff_id)
                      and r.from_day <= partnership.today() and (r.to_day is null or partnership.today() < r.to_day))""", Boolean.class, person.value(), leading));
    }
}

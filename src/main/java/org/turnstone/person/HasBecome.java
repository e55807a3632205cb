package org.turnstone.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.WorkOut;
import org.turnstone.shared.PersonId;

/** Whom people have been merged into, followed to the end. Someone of whom there are records has become nobody else. */
@Component
class HasBecome {
    private final JdbcClient database;
    private final WorkOut facts;

    HasBecome(JdbcClient database, WorkOut facts) {
        this.database = database;
        this.facts = facts;
    }

    /** Those alone who have become someone else. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<PersonId, PersonId> of(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : facts.fromAllClaims(Set.of(), () -> followed(people));
    }

    private Map<PersonId, PersonId> followed(Collection<PersonId> people) {
        Map<PersonId, PersonId> became = new HashMap<>();
        database.sql("""
                with recursive path as (
                    select p.was, p.was as now, 0 as steps from unnest(:people) as p(was)
                    union all
                    select p.was, next.to_person, p.steps + 1 from path p
                    cross join lateral (
                        select m.to_person from person.move m
                        where m.person_id = p.now and m.kind = 'MERGE' and m.undone_at is null
                        order by m.moved_at desc limit 1) as next
                    where not exists (select 1 from person.record r where r.person_id = p.now)
                ) cycle now set round using been
                select distinct on (was) was, now from path where not round and steps > 0 order by was, steps desc
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    became.put(
                            new PersonId(row.getObject("was", UUID.class)),
                            new PersonId(row.getObject("now", UUID.class)));
                });
        return became;
    }
}

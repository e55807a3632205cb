package org.turnstone.person;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.ErasedTogether;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Between whom records have ever gone by merge and un-merge, taken back or not. Read as a job. */
@Service
public class MovedBetween implements ErasedTogether {
    private final JdbcClient database;
    private final RecordStore records;
    private final HasBecome became;

    MovedBetween(JdbcClient database, RecordStore records, HasBecome became) {
        this.database = database;
        this.records = records;
        this.became = became;
    }

    /** All others that can be reached from this person, by however many moves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> others(PersonId person) {
        return new HashSet<>(database.sql("""
                with recursive reached as (
                    select :person::uuid as person_id
                    union
                    select case when m.person_id = r.person_id then m.to_person else m.person_id end
                    from reached r join person.move m on r.person_id in (m.person_id, m.to_person))
                select person_id from reached where person_id <> :person
                """)
                .param("person", person.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }

    /**
     * Those without a record, but for those whom someone else has become. No file is linked from here to the end of the
     * transaction: what it had read of the person before, it would write again afterwards.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> with(PersonId person) {
        records.oneAtATime(Acting.required().partnership());
        if (hasBecome(person).isPresent()) {
            throw new NotFound();
        }
        Set<PersonId> left = others(person);
        records.about(left).forEach(record -> left.remove(record.person()));
        became.of(Set.copyOf(left)).forEach((was, now) -> {
            if (!now.equals(person)) {
                left.remove(was);
            }
        });
        return left;
    }

    /** Whom these people have become since they were merged, followed to the end; those alone who have become someone else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, PersonId> became(Collection<PersonId> people) {
        return became.of(people);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PersonId> hasBecome(PersonId person) {
        return Optional.ofNullable(became.of(Set.of(person)).get(person));
    }
}

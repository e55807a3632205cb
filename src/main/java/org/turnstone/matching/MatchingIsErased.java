package org.turnstone.matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.PersonId;

/** Removes a person from this room: notices about them, answers, proposals and questions of which they are part. */
@Component
class MatchingIsErased implements Erases {
    private final JdbcClient database;

    MatchingIsErased(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void erase(PersonId person) {
        database.sql("delete from matching.notice where person_id = :person")
                .param("person", person.value())
                .update();
        database.sql("delete from matching.decision where person_id = :person")
                .param("person", person.value())
                .update();
        database.sql("delete from matching.link_looked_at where person_id = :person")
                .param("person", person.value())
                .update();
        database.sql("delete from matching.proposal where person_id = :person or to_person = :person")
                .param("person", person.value())
                .update();
        database.sql("delete from matching.question where person_id = :person or to_person = :person")
                .param("person", person.value())
                .update();
        database.sql("""
                delete from matching.question q where q.parted = :person and q.answer is null and exists (
                    select 1 from matching.question o
                    where o.partnership_id = q.partnership_id and o.agency = q.agency and o.person_ref = q.person_ref
                      and o.person_id = q.person_id and o.parted is null and o.answer is null)
                """).param("person", person.value()).update();
        database.sql("update matching.question set parted = null where parted = :person")
                .param("person", person.value())
                .update();
    }
}

package org.turnstone.governance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PersonId;

/** Removes what decides who may see a person, and the detail of what the trail says about them. */
@Component
class AccessFactsAreErased implements Erases {
    private static final List<String> DELETES = List.of(
            "delete from governance.relationship where person_id = ?",
            "delete from governance.coming_of_age where person_id = ?",
            "delete from governance.exclusion where person_id = ?",
            "delete from governance.restriction where person_id = ?",
            "delete from governance.consent where person_id = ?",
            "delete from governance.break_glass_ticket where person_id = ?");

    private final JdbcClient database;

    AccessFactsAreErased(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void erase(PersonId person) {
        DELETES.forEach(sql -> database.sql(sql).param(person.value()).update());
        database.sql("select governance.erase_audit_detail(?)")
                .param(person.value())
                .query()
                .listOfRows();
    }
}

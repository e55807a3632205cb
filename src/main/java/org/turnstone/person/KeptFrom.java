package org.turnstone.person;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** What whoever acts may not be shown of someone, where their agreement lets them know that it is there and whom to ask. */
@Service
public class KeptFrom {
    private final JdbcClient database;

    KeptFrom(JdbcClient database) {
        this.database = database;
    }

    public record Kept(Category category, AgencyCode agency) {}

    @Transactional(readOnly = true)
    public List<Kept> me(PersonId person) {
        return database.sql("select * from person.kept_from(?)")
                .param(person.value())
                .query((row, number) -> new Kept(
                        Category.valueOf(row.getString("category")), new AgencyCode(row.getString("owner_agency"))))
                .list();
    }
}

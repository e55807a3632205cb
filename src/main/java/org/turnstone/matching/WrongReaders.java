package org.turnstone.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PersonId;

/** How many of each agency read about a person since a moment; their names stay in the audit trail. */
@Component
class WrongReaders {
    private final JdbcClient database;

    WrongReaders(JdbcClient database) {
        this.database = database;
    }

    List<ReadByAgency> of(PersonId person, Instant since) {
        return database.sql("""
                select a.name, r.staff, r.reads from governance.agencies_that_read_since(:person, :since) r
                join partnership.agency a on a.partnership_id = partnership.my_partnership() and a.code = r.agency
                order by a.name
                """)
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new ReadByAgency(row.getString("name"), row.getInt("staff"), row.getInt("reads")))
                .list();
    }
}

package org.turnstone.governance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people of the partnership were erased, and nothing else of them: there is nothing else to tell. */
@Service
public class Erasures {
    private final JdbcClient database;

    Erasures(JdbcClient database) {
        this.database = database;
    }

    /** The days from this one on, the earliest first; one for each person erased. */
    @Transactional(readOnly = true)
    public List<LocalDate> daysSince(LocalDate day) {
        return database.sql("select erased_on from governance.erased_since(?) as erased_on")
                .param(day)
                .query((row, number) -> row.getObject("erased_on", LocalDate.class))
                .list();
    }
}

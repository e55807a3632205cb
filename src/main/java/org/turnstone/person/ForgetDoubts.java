package org.turnstone.person;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.London;

/** Removes doubtful records that nobody settled in their time. Runs as the import job. */
@Service
public class ForgetDoubts {
    private final JdbcClient database;
    private final Clock clock;

    ForgetDoubts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public int forget() {
        return database.sql("delete from person.doubt where expires_on <= :today::date")
                .param("today", London.today(clock).toString())
                .update();
    }
}

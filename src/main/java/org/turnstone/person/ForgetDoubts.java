package org.turnstone.person;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.London;

/** Removes doubtful records that nobody settled in their time. Runs as the import job. */
@Service
public class ForgetDoubts {
    private final JdbcClient database;
    private final RecordStore records;
    private final Clock clock;

    ForgetDoubts(JdbcClient database, RecordStore records, Clock clock) {
        this.database = database;
        this.records = records;
        this.clock = clock;
    }

    /** Waits while a file is being linked, which notes what is like the doubtful ones. */
    @Transactional
    public int forget() {
        records.oneAtATime(Acting.required().partnership());
        return database.sql("delete from person.doubt where expires_on <= :today::date")
                .param("today", London.today(clock).toString())
                .update();
    }
}

package org.turnstone.imports;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.person.ForgetDoubts;
import org.turnstone.shared.London;

/** Removes raw files after 30 days and rows that nobody settled after 90. Runs as the import job. */
@Service
public class ForgetOldRows {
    private final JdbcClient database;
    private final ForgetDoubts doubts;
    private final Clock clock;

    ForgetOldRows(JdbcClient database, ForgetDoubts doubts, Clock clock) {
        this.database = database;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** @return how many files and rows went */
    @Transactional
    public int forget() {
        String today = London.today(clock).toString();
        int gone = doubts.forget();
        for (String table : new String[] {"imports.kept_file", "imports.waiting_row"}) {
            gone += database.sql("delete from " + table + " where expires_on <= :today::date")
                    .param("today", today)
                    .update();
        }
        database.sql("""
                update imports.run
                set report = jsonb_set(report, '{problems}', '[]'), as_sent = jsonb_set(as_sent, '{problems}', '[]'),
                    file_kept = false
                where expires_on <= :today::date
                  and (file_kept or report -> 'problems' <> '[]'::jsonb or as_sent -> 'problems' <> '[]'::jsonb)
                """).param("today", today).update();
        return gone;
    }
}

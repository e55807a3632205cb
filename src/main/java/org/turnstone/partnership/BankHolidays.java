package org.turnstone.partnership;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.WorkingDays;

/** Readings of the bank holidays on record. */
@Service
public class BankHolidays {
    private final JdbcClient database;

    BankHolidays(JdbcClient database) {
        this.database = database;
    }

    /** The last that is on record; later ones count as working days until they are added. */
    @Transactional(readOnly = true)
    public LocalDate lastKnown() {
        return database.sql("select max(day) from partnership.bank_holiday")
                .query(LocalDate.class)
                .single();
    }

    @Transactional(readOnly = true)
    public WorkingDays workingDays() {
        return new WorkingDays(Set.copyOf(database.sql("select day from partnership.bank_holiday")
                .query(LocalDate.class)
                .list()));
    }
}

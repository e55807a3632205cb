package org.turnstone.governance;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.partnership.Role;
import org.turnstone.shared.London;

/** A ticket opens nothing once its hours are over; when it was reviewed and its time is up it goes. One not reviewed stays. */
@Component
class ClearTicketsJob implements Job {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClearTicketsJob(JdbcClient database, ActingTransactionManager transactions, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clear-emergencies";
    }

    @Override
    public String words() {
        return "Clear reviewed emergencies a year after they were over";
    }

    @Override
    public Role principal() {
        return Role.HOUSEKEEPING;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Done run() {
        int days = EmergencyLimits.on(London.today(clock)).keepDays();
        int cleared = transaction.execute(status -> database.sql("""
                        delete from governance.break_glass_ticket where found is not null and expires_at < ?""")
                .param(clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC))
                .update());
        return Done.of("%,d cleared".formatted(cleared));
    }
}

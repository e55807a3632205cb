package org.turnstone.imports;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Job;
import org.turnstone.partnership.Role;
import org.turnstone.person.CountPeople;

/** Design 2: files and staged rows for 30 days, refused and unlinked ones for 90. */
@Component
class ClearImportsJob implements Job {
    private final ForgetOldRows rows;
    private final CountPeople people;

    ClearImportsJob(ForgetOldRows rows, CountPeople people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public String name() {
        return "clear-imports";
    }

    @Override
    public String words() {
        return "Clear agencies’ files after 30 days, refused and unlinked rows after 90";
    }

    @Override
    public Role principal() {
        return Role.JOB_IMPORT;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Done run() {
        return Done.among(people.shown(), "%,d cleared".formatted(rows.forget()));
    }
}

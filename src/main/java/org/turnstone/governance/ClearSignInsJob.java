package org.turnstone.governance;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.ForgetSignIns;
import org.turnstone.partnership.Role;

/** Sessions that are over hold what someone was doing; tries and places hold where they were. */
@Component
class ClearSignInsJob implements Job {
    private final ForgetSignIns signIns;

    ClearSignInsJob(ForgetSignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public String name() {
        return "clear-sign-ins";
    }

    @Override
    public String words() {
        return "Clear sessions that are over and sign-ins of more than 90 days ago";
    }

    @Override
    public Role principal() {
        return Role.HOUSEKEEPING;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Done run() {
        return Done.of("%,d cleared".formatted(signIns.forget()));
    }
}

package org.turnstone.governance;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Role;

/** Signs what the trail is, again and again, so that little of it can be cut unseen. */
@Component
class CheckpointJob implements Job {
    private final AuditCheckpoints checkpoints;
    private final Duration every;

    CheckpointJob(AuditCheckpoints checkpoints, @Value("${turnstone.checkpoint-minutes:60}") int minutes) {
        this.checkpoints = checkpoints;
        this.every = Duration.ofMinutes(minutes);
    }

    @Override
    public String name() {
        return "sign-checkpoint";
    }

    @Override
    public String words() {
        return "Sign a checkpoint of the audit trail";
    }

    @Override
    public Role principal() {
        return Role.HOUSEKEEPING;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Done run() {
        return Done.of(checkpoints
                .sign()
                .map(signed -> "Signed at %,d entries".formatted(signed.size()))
                .orElse("Nothing to sign: the trail is empty"));
    }
}

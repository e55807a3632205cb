package org.turnstone.governance;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.SealSecrets;

/** After a new key was put first in the key file, what an older one sealed is sealed anew. */
@Component
class SealSecretsJob implements Job {
    private final SealSecrets secrets;

    SealSecretsJob(SealSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "seal-secrets";
    }

    @Override
    public String words() {
        return "Seal the secrets of authenticator apps with the newest key";
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
        return Done.of("%,d sealed anew".formatted(secrets.renew()));
    }
}

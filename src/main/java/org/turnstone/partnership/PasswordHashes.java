package org.turnstone.partnership;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes are dear in time and memory on purpose; only so many are worked out at once, the rest wait their turn. */
@Component
class PasswordHashes {
    private final PasswordEncoder encoder;
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final String ofNobody;

    PasswordHashes(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.ofNobody = hash(UUID.randomUUID().toString());
    }

    /** What a password is compared with where there is no account, so that it takes as long. */
    String ofNobody() {
        return ofNobody;
    }

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            turns.release();
        }
    }

    boolean matches(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            turns.release();
        }
    }
}

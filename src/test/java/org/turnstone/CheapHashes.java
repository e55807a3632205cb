package org.turnstone;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id as in the application, at next to no cost; counts how often it was asked. */
final class CheapHashes implements PasswordEncoder {
    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    private final AtomicInteger compared = new AtomicInteger();

    @Override
    public String encode(CharSequence password) {
        return argon2.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        compared.incrementAndGet();
        return argon2.matches(password, hash);
    }

    int compared() {
        return compared.get();
    }
}

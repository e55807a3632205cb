package org.turnstone.partnership;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /** Argon2id above the least that OWASP names (19 MiB, 2 passes, 1 lane); the tests ask for less. */
    @Bean
    @ConditionalOnMissingBean
    PasswordEncoder passwordEncoder(
            @Value("${turnstone.password-hash.kibibytes:32768}") int kibibytes,
            @Value("${turnstone.password-hash.passes:3}") int passes) {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kibibytes, passes);
    }
}

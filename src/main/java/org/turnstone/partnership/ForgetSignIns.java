package org.turnstone.partnership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes what is left of sign-ins whose time is up. That someone signed in stays in the audit trail. */
@Service
public class ForgetSignIns {
    private static final Duration SIGN_INS = Duration.ofDays(90);

    private final JdbcClient database;
    private final SignInTries tries;
    private final Clock clock;

    ForgetSignIns(JdbcClient database, SignInTries tries, Clock clock) {
        this.database = database;
        this.tries = tries;
        this.clock = clock;
    }

    /** @return how many sessions, sign-ins and places went */
    @Transactional
    public int forget() {
        Instant now = clock.instant();
        OffsetDateTime longAgo = now.minus(SIGN_INS).atOffset(ZoneOffset.UTC);
        tries.forgetOld();
        return database.sql("delete from partnership.http_session where expiry_time < ?")
                        .param(now.toEpochMilli())
                        .update()
                + database.sql("delete from partnership.sign_in where at < ?")
                        .param(longAgo)
                        .update()
                + database.sql("delete from partnership.known_place where last_at < ?")
                        .param(longAgo)
                        .update();
    }
}

package org.turnstone.site;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes drafts, and showings of forms, that are older than a day. */
@Component
class ForgetForms {
    private final JdbcClient database;
    private final Clock clock;

    ForgetForms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return how many went */
    @Transactional
    public int forget() {
        OffsetDateTime before = clock.instant().minus(FormTokens.LIFE).atOffset(ZoneOffset.UTC);
        return database.sql("delete from site.draft where kept_at <= ?")
                        .param(before)
                        .update()
                + database.sql("delete from site.form_token where issued_at <= ?")
                        .param(before)
                        .update();
    }
}

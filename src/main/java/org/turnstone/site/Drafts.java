package org.turnstone.site;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody typed when their session was lost, for that person and that form; gone when saved, or after a day. */
@Component
class Drafts {
    /** Longer text is not kept: no field of ours takes so much. */
    private static final int MOST = 200_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};

    record Draft(Map<String, List<String>> typed, OffsetDateTime keptAt) {}

    private final JdbcClient database;
    private final Clock clock;

    Drafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(PartnershipId partnership, StaffId staff, String path, Map<String, List<String>> typed) {
        String text = JSON.writeValueAsString(typed);
        if (text.length() > MOST) {
            return;
        }
        database.sql("""
                        insert into site.draft (partnership_id, staff_id, path, typed, kept_at) values (?, ?, ?, ?, ?)
                        on conflict (partnership_id, staff_id, path)
                        do update set typed = excluded.typed, kept_at = excluded.kept_at
                        """)
                .params(partnership.value(), staff.value(), path, text, now())
                .update();
    }

    Optional<Draft> of(SignedIn who, String path) {
        forgetOld();
        return database.sql(
                        "select typed, kept_at from site.draft where partnership_id = ? and staff_id = ? and path = ?")
                .params(who.partnership().value(), who.staff().value(), path)
                .query((row, number) -> new Draft(
                        JSON.readValue(row.getString("typed"), TYPED), row.getObject("kept_at", OffsetDateTime.class)))
                .optional();
    }

    void drop(SignedIn who, String path) {
        database.sql("delete from site.draft where partnership_id = ? and staff_id = ? and path = ?")
                .params(who.partnership().value(), who.staff().value(), path)
                .update();
    }

    private void forgetOld() {
        database.sql("delete from site.draft where kept_at <= ?")
                .param(now().minus(FormTokens.LIFE))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

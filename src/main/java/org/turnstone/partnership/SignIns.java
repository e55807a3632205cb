package org.turnstone.partnership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.StaffId;

/** Who is signed in. */
@Service
public class SignIns {
    /** ASVS 7.3.2: however busy, a sign-in lasts no longer than this. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** ASVS 7.3.1: left alone for so long, it is over. */
    public static final int IDLE_SECONDS = 1_800;

    private final JdbcClient database;
    private final Clock clock;

    SignIns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public record Live(
            SignInId id,
            StaffId staff,
            String staffName,
            Role role,
            Instant since,
            Instant lastSeen,
            String address,
            String browser) {}

    /** Whom the sign-in acts for now; asked on every request, so that an ended membership counts from the next one. */
    @Transactional(readOnly = true)
    public Optional<Membership> actingFor(SignInId id) {
        return database.sql("select * from partnership.signed_in(:id, :started_after)")
                .param("id", id.value())
                .param("started_after", startedAfter())
                .query((row, number) -> Memberships.membership(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Live> ofMyself() {
        return live(Acting.required().staff().value());
    }

    @Transactional(readOnly = true)
    public List<Live> ofThePartnership() {
        if (Acting.required().role() != Role.ADMINISTRATOR) {
            throw new NotAllowed();
        }
        return live(null);
    }

    private List<Live> live(@Nullable UUID staff) {
        return database.sql("""
                select s.sign_in_id, s.staff_id, f.name, m.role, s.at, h.last_access_time, s.address, s.browser
                from partnership.sign_in s
                join partnership.staff f on f.staff_id = s.staff_id
                join partnership.membership m on m.membership_id = s.membership_id
                join partnership.http_session h on h.principal_name = s.sign_in_id::text
                where s.ended_at is null and s.at > :started_after
                  and (cast(:staff as uuid) is null or s.staff_id = :staff)
                order by f.name, s.at
                """)
                .param("staff", staff)
                .param("started_after", startedAfter())
                .query((row, number) -> new Live(
                        new SignInId(row.getObject("sign_in_id", UUID.class)),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("address"),
                        row.getString("browser")))
                .list();
    }

    private OffsetDateTime startedAfter() {
        return clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC);
    }
}

package org.turnstone.partnership;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.PartnershipEvent.SignInEnded;
import org.turnstone.shared.StaffId;

/** Ends sign-ins that are live, each with its http session and its line in the trail. */
@Component
class LiveSignIns {
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LiveSignIns(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** Answers how many there were. */
    int end(SignInId id) {
        return end(id.value(), null, null, null);
    }

    void endAllOf(StaffId staff, @Nullable SignInId but) {
        end(null, staff.value(), null, but == null ? null : but.value());
    }

    void endAllOf(MembershipId membership) {
        end(null, null, membership.value(), null);
    }

    private int end(@Nullable UUID signIn, @Nullable UUID staff, @Nullable UUID membership, @Nullable UUID but) {
        List<SignInEnded> ended = database.sql("""
                update partnership.sign_in set ended_at = :now
                where ended_at is null and sign_in_id is distinct from cast(:but as uuid)
                  and (sign_in_id = cast(:sign_in as uuid) or staff_id = cast(:staff as uuid)
                       or membership_id = cast(:membership as uuid))
                returning sign_in_id, staff_id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sign_in", signIn)
                .param("staff", staff)
                .param("membership", membership)
                .param("but", but)
                .query((row, number) -> new SignInEnded(
                        new SignInId(row.getObject("sign_in_id", UUID.class)),
                        new StaffId(row.getObject("staff_id", UUID.class))))
                .list();
        for (SignInEnded one : ended) {
            database.sql("delete from partnership.http_session where principal_name = :id")
                    .param("id", one.signIn().value().toString())
                    .update();
            events.publishEvent(one);
        }
        return ended.size();
    }
}

package org.turnstone.partnership;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.PartnershipEvent.MembershipEnded;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.StaffId;

/** Someone leaves: from this moment the membership shows nothing, whatever its last day was to be. */
@Service
public class EndMembership {
    private final JdbcClient database;
    private final StaffAccounts accounts;
    private final LiveSignIns signIns;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EndMembership(
            JdbcClient database,
            StaffAccounts accounts,
            LiveSignIns signIns,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.accounts = accounts;
        this.signIns = signIns;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @throws NotAllowed for the membership that one acts by, so that a partnership keeps its administrator
     * @throws NotFound for one that has ended, and for that of a job or a feed: without its jobs a partnership takes no file
     */
    @Transactional
    public void end(MembershipId membership) {
        if (accounts.requireKeeper().id().equals(membership)) {
            throw new NotAllowed();
        }
        StaffId staff = database.sql("""
                update partnership.membership set ended_at = :now
                where membership_id = :membership and ended_at is null and role = any(:people)
                returning staff_id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("membership", membership.value())
                .param(
                        "people",
                        Arrays.stream(Role.values())
                                .filter(Role::isPerson)
                                .map(Role::name)
                                .toArray(String[]::new))
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
        signIns.endAllOf(membership);
        events.publishEvent(new MembershipEnded(membership, staff));
    }
}

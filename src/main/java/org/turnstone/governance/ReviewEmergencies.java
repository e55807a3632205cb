package org.turnstone.governance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;

/** The privacy officer looks at each use of emergency access and says what they found. */
@Service
public class ReviewEmergencies {
    private final EmergencyStore tickets;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    ReviewEmergencies(EmergencyStore tickets, Access access, AuditTrail trail, Clock clock) {
        this.tickets = tickets;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public List<EmergencyTicket> all() {
        access.require(Activity.REVIEW_EMERGENCIES);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened the list of emergencies", Set.of()));
        return read();
    }

    /** Those that nobody has reviewed, for Home. */
    @Transactional(readOnly = true)
    public List<EmergencyTicket> unreviewed() {
        access.require(Activity.REVIEW_EMERGENCIES);
        return read().stream().filter(ticket -> ticket.found() == null).toList();
    }

    /** @throws NotFound when there is none, it is reviewed already, or the reviewer had a part in it */
    @Transactional
    public void review(UUID ticket, EmergencyTicket.Finding found, String words) {
        Membership who = access.require(Activity.REVIEW_EMERGENCIES);
        if (tickets.review(ticket, found, words, who.staff(), clock.instant()) == 0) {
            throw new NotFound();
        }
        trail.record(AuditEntry.of(Operation.ADMINISTRATION, "Reviewed an emergency: " + found.words(), Set.of())
                .with(Map.of("ticket", ticket.toString(), "words", words)));
    }

    private List<EmergencyTicket> read() {
        return tickets.all(EmergencyLimits.on(London.today(clock)).repeatedInDays());
    }
}

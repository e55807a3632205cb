package org.turnstone.governance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/**
 * Opens what the rules keep shut when a life may depend on it. What may never be opened stays shut whatever a ticket says; and
 * whether there is anything behind a reference is not told, neither here nor by the time it takes.
 */
@Service
public class BreakGlass {
    private final EmergencyStore tickets;
    private final NamesPeople people;
    private final Access access;
    private final AuditTrail trail;
    private final JobRights rights;
    private final Clock clock;

    BreakGlass(
            EmergencyStore tickets,
            NamesPeople people,
            Access access,
            AuditTrail trail,
            JdbcClient database,
            Clock clock) {
        this.tickets = tickets;
        this.people = people;
        this.access = access;
        this.trail = trail;
        this.rights = new JobRights(database);
        this.clock = clock;
    }

    /** @return when it is over */
    @Transactional
    public Instant open(Emergency asked) {
        Membership who = access.require(Activity.BREAK_GLASS);
        if (asked.agreedBy().equals(who.staff())
                || !EmergencyLimits.MAY_OPEN.containsAll(asked.categories())
                || asked.categories().isEmpty()) {
            throw new IllegalArgumentException("a ticket names another member of staff, and only what may be opened");
        }
        Instant now = clock.instant();
        LocalDate today = London.today(clock);
        EmergencyLimits limits = EmergencyLimits.on(today);
        Instant until = now.plus(limits.open());
        Optional<PersonId> person = rights.as(Role.JOB_IMPORT, () -> people.named(asked.reference()));
        tickets.open(asked, who, person.orElse(null), now, until, today.plusDays(limits.reviewDays()));
        String opened = asked.categories().stream().map(Category::name).sorted().collect(Collectors.joining(" "));
        trail.record(AuditEntry.of(
                        Operation.CONSULTATION,
                        "Asked for a record in an emergency",
                        person.map(Set::of).orElse(Set.of()))
                .because(EmergencyLimits.words(asked.ground()))
                .with(Map.of(
                        "reference", asked.reference(),
                        "categories", opened,
                        "words", asked.words(),
                        "agreed_by", asked.agreedBy().value().toString(),
                        "until", until.toString())));
        return until;
    }

    /** One's own, newest first. */
    @Transactional(readOnly = true)
    public List<EmergencyTicket> mine() {
        Membership who = access.require(Activity.BREAK_GLASS);
        return tickets.all(EmergencyLimits.on(London.today(clock)).repeatedInDays()).stream()
                .filter(ticket -> ticket.staff().equals(who.staff()))
                .toList();
    }
}

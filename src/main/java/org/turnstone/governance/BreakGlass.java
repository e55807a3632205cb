package org.turnstone.governance;

import java.time.Clock;
import java.time.Duration;
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
import org.turnstone.partnership.StaffNames;
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
    private final StaffNames staff;
    private final Clock clock;

    BreakGlass(
            EmergencyStore tickets,
            NamesPeople people,
            Access access,
            AuditTrail trail,
            JdbcClient database,
            StaffNames staff,
            Clock clock) {
        this.tickets = tickets;
        this.people = people;
        this.access = access;
        this.trail = trail;
        this.rights = new JobRights(database);
        this.staff = staff;
        this.clock = clock;
    }

    /** Who may agree: colleagues at work, but no privacy officer, who could not review it then. */
    @Transactional(readOnly = true)
    public List<StaffNames.StaffName> seconds() {
        Membership who = access.require(Activity.BREAK_GLASS);
        return staff.atWorkBut(Role.PRIVACY_OFFICER).stream()
                .filter(one -> !one.id().equals(who.staff()))
                .toList();
    }

    /** @return when it is over */
    @Transactional
    public Instant open(Emergency asked) {
        Membership who = access.require(Activity.BREAK_GLASS);
        if (seconds().stream().noneMatch(one -> one.id().equals(asked.agreedBy()))
                || !EmergencyLimits.MAY_OPEN.containsAll(asked.categories())
                || asked.categories().isEmpty()) {
            throw new IllegalArgumentException("a ticket names a colleague at work, and only what may be opened");
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

    /** Names of those who said in the last days that whoever acts had agreed to an emergency. */
    @Transactional(readOnly = true)
    public List<String> saidToHaveAgreed() {
        Membership who = access.require(Activity.BE_SIGNED_IN);
        int days = EmergencyLimits.on(London.today(clock)).reviewDays();
        return tickets.saidToHaveAgreed(who.staff(), clock.instant().minus(Duration.ofDays(days)));
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

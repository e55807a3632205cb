package org.turnstone.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Proposes someone for the cohort, as the own agency's word. */
@Service
public class NominatePerson {
    private static final String DIED = "DECEASED";

    private final Access access;
    private final PersonHeaders people;
    private final CohortMembership cohort;
    private final NominationFiles files;
    private final NominationStore nominations;
    private final ScreenersSeeTheChild screeners;
    private final WorkOut facts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NominatePerson(
            Access access,
            PersonHeaders people,
            CohortMembership cohort,
            NominationFiles files,
            NominationStore nominations,
            ScreenersSeeTheChild screeners,
            WorkOut facts,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.cohort = cohort;
        this.files = files;
        this.nominations = nominations;
        this.screeners = screeners;
        this.facts = facts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public record Opened(PersonHeader person, NominatingStanding standing) {}

    /** @throws NotFound when the reader may not be shown the person */
    @Transactional
    public Opened open(String reference) {
        Membership who = access.require(Activity.NOMINATE);
        PersonId id = people.toOpen(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened the form to nominate a person", Set.of(id)));
        return new Opened(person, standing(person, who));
    }

    /**
     * What stands against the person that the nominator may not know is no problem here: the nomination is received in the
     * same words, and the coordinator meets it.
     *
     * @return what is wrong; empty when it is received
     * @throws NotFound when the nominator may not be shown the person
     */
    @Transactional
    public List<Problem> nominate(Nominating said) {
        Membership who = access.require(Activity.NOMINATE);
        facts.alone(Set.of(said.person()));
        PersonHeader person = people.of(said.person()).orElseThrow(NotFound::new);
        NominatingStanding standing = standing(person, who);
        List<Problem> problems = NominatingRules.problems(said, standing);
        if (problems.isEmpty()) {
            UUID id = UUID.randomUUID();
            Nominating kept = said.asKept(standing.isChild());
            nominations.say(who, id, kept, clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (kept.youthAgrees()) {
                screeners.from(who.partnership(), said.person(), London.today(clock));
            }
            events.publishEvent(new PersonNominated(said.person(), id));
        }
        return problems;
    }

    private boolean hasDied(PersonId person) {
        return cohort.exit(person)
                .flatMap(claim -> Optional.ofNullable(claim.exit()))
                .filter(exit -> exit.reason().equals(DIED))
                .isPresent();
    }

    private NominatingStanding standing(PersonHeader person, Membership who) {
        LocalDate today = London.today(clock);
        PersonId id = person.person();
        return new NominatingStanding(
                today,
                who.role(),
                person.dateOfBirth(),
                hasDied(id),
                cohort.memberOn(id, today).isPresent(),
                files.of(id).stream()
                        .anyMatch(file -> file.nomination().agency().equals(who.agency())
                                && file.state().isOpen()),
                SelectionShipped.routesOn(today).stream()
                        .filter(route -> route.isFor(who))
                        .toList());
    }
}

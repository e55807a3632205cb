package org.turnstone.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.casefile.PersonSources.Heard;
import org.turnstone.cohort.Allocations;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.imports.ReceivedClaims;
import org.turnstone.offending.Offences;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.person.SourcesOfPerson;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpells;

/** Opens what each agency says of one person; the look is on record before anything of it is shown. */
@Service
public class OpenSources {
    private final Access access;
    private final PersonHeaders people;
    private final SourcesOfPerson sources;
    private final CohortMembership cohort;
    private final Allocations allocations;
    private final CustodySpells custody;
    private final Offences offences;
    private final ReceivedClaims received;
    private final AuditTrail trail;
    private final Clock clock;

    OpenSources(
            Access access,
            PersonHeaders people,
            SourcesOfPerson sources,
            CohortMembership cohort,
            Allocations allocations,
            CustodySpells custody,
            Offences offences,
            ReceivedClaims received,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.sources = sources;
        this.cohort = cohort;
        this.allocations = allocations;
        this.custody = custody;
        this.offences = offences;
        this.received = received;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such person, or none that this reader may be shown */
    @Transactional
    public PersonSources open(String reference) {
        access.require(Activity.READ_PEOPLE);
        PersonId person = people.toOpen(reference);
        PersonHeader header = people.of(person).orElseThrow(NotFound::new);
        LocalDate today = London.today(clock);
        PersonSources opened = new PersonSources(
                today,
                header,
                sources.of(person),
                new Heard<>(cohort.sourced(person), cohort.why(today)),
                new Heard<>(allocations.sourced(person), allocations.why(today)),
                new Heard<>(custody.sourced(person), custody.why(today)),
                new Heard<>(offences.sourced(person), offences.why(today)),
                received.of(person));
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's sources", Set.of(person)));
        return opened;
    }
}

package org.turnstone.casefile;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.imports.ReceivedClaims;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.person.SourcesOfPerson;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Opens what each agency says of one person; the look is on record before anything of it is shown. */
@Service
public class OpenSources {
    private final Access access;
    private final PersonHeaders people;
    private final SourcesOfPerson sources;
    private final ReceivedClaims received;
    private final AuditTrail trail;
    private final Clock clock;

    OpenSources(
            Access access,
            PersonHeaders people,
            SourcesOfPerson sources,
            ReceivedClaims received,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.sources = sources;
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
        PersonSources opened = new PersonSources(London.today(clock), header, sources.of(person), received.of(person));
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's sources", Set.of(person)));
        return opened;
    }
}

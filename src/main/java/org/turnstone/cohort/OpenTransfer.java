package org.turnstone.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** The reading behind the page on which a transfer to another area is entered, with the look on record. */
@Service
public class OpenTransfer {
    private final PersonHeaders people;
    private final TransferMembership act;
    private final AuditTrail trail;
    private final Clock clock;

    OpenTransfer(PersonHeaders people, TransferMembership act, AuditTrail trail, Clock clock) {
        this.people = people;
        this.act = act;
        this.trail = trail;
        this.clock = clock;
    }

    public record Opened(PersonHeader person, TransferStanding standing, LocalDate today) {}

    /** @throws NotFound when the person is not on the cohort, or not the reader's to see */
    @Transactional
    public Opened open(String reference) {
        PersonId id = named(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        TransferStanding standing = act.standing(id);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's transfer to another area", Set.of(id)));
        return new Opened(person, standing, London.today(clock));
    }

    @Transactional(readOnly = true)
    public PersonId named(String reference) {
        return people.toOpen(reference);
    }
}

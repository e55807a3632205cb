package org.turnstone.casefile;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Consent;
import org.turnstone.governance.Consents;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** What one person agreed to share of what the reader's agency does for them; the look is on record. */
@Service
public class OpenConsents {
    private final Access access;
    private final PersonHeaders people;
    private final Consents consents;
    private final AuditTrail trail;

    OpenConsents(Access access, PersonHeaders people, Consents consents, AuditTrail trail) {
        this.access = access;
        this.people = people;
        this.consents = consents;
        this.trail = trail;
    }

    public record Opened(PersonHeader person, List<Consent> consents) {}

    /** @throws NotFound when there is no such person, or none that this reader may be shown */
    @Transactional
    public Opened open(String reference) {
        access.require(Activity.RECORD_CONSENT);
        PersonId person = people.toOpen(reference);
        PersonHeader header = people.of(person).orElseThrow(NotFound::new);
        Opened opened = new Opened(header, consents.of(person));
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's consents", Set.of(person)));
        return opened;
    }

    @Transactional
    public PersonId person(String reference) {
        return people.toOpen(reference);
    }
}

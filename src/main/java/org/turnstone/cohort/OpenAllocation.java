package org.turnstone.cohort;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** The reading behind the page on which it is entered who leads, with the look on record. */
@Service
public class OpenAllocation {
    private final PersonHeaders people;
    private final AllocateLead allocations;
    private final AuditTrail trail;
    private final Clock clock;

    OpenAllocation(PersonHeaders people, AllocateLead allocations, AuditTrail trail, Clock clock) {
        this.people = people;
        this.allocations = allocations;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param leads how many people each member of staff leads today, as far as the reader may see
     * @param isChild whether the person is under 18 today
     */
    public record Opened(
            PersonHeader person, AllocationStanding standing, Map<StaffName, Long> leads, boolean isChild) {
        public Opened {
            leads = Map.copyOf(leads);
        }
    }

    /** @throws NotFound when the person is not on the cohort, or not the reader's to see */
    @Transactional
    public Opened open(String reference) {
        PersonId id = named(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        AllocationStanding standing = allocations.standing(id);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened who leads the work with a person", Set.of(id)));
        return new Opened(
                person, standing, allocations.leads(standing.staff()), standing.isChildOn(London.today(clock)));
    }

    @Transactional(readOnly = true)
    public PersonId named(String reference) {
        return people.toOpen(reference);
    }
}

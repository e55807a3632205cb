package org.turnstone.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** The reading behind the pages on which somebody's exit is entered or taken back, with the look on record. */
@Service
public class OpenCohortStay {
    private final PersonHeaders people;
    private final LeaveCohort exits;
    private final AuditTrail trail;
    private final Clock clock;

    OpenCohortStay(PersonHeaders people, LeaveCohort exits, AuditTrail trail, Clock clock) {
        this.people = people;
        this.exits = exits;
        this.trail = trail;
        this.clock = clock;
    }

    public record ToLeave(PersonHeader person, CohortStay stay, List<ExitReason> reasons, LocalDate today) {
        public ToLeave {
            reasons = List.copyOf(reasons);
        }
    }

    public record Left(PersonHeader person, MembershipClaim exit) {}

    /** @throws NotFound when the person is not on the cohort, or not the reader's to see */
    @Transactional
    public ToLeave open(String reference) {
        PersonHeader person = header(reference);
        LocalDate today = London.today(clock);
        return new ToLeave(person, exits.stay(person.person()), CohortReasons.exitsOn(today), today);
    }

    /** @throws NotFound when no exit ended the last membership, or the person is not the reader's to see */
    @Transactional
    public Left openLeft(String reference) {
        PersonHeader person = header(reference);
        return new Left(person, exits.last(person.person()).orElseThrow(NotFound::new));
    }

    @Transactional(readOnly = true)
    public PersonId named(String reference) {
        return people.toOpen(reference);
    }

    private PersonHeader header(String reference) {
        PersonId id = people.toOpen(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's exit from the cohort", Set.of(id)));
        return person;
    }
}

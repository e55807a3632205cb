package org.turnstone.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Opens what agencies assessed of one person and what is counted; the look is on record before anything of it is shown. */
@Service
public class OpenAssessments {
    private final Access access;
    private final PersonHeaders people;
    private final Assessments assessments;
    private final Estimates estimates;
    private final AuditTrail trail;
    private final Clock clock;

    OpenAssessments(
            Access access,
            PersonHeaders people,
            Assessments assessments,
            Estimates estimates,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.assessments = assessments;
        this.estimates = estimates;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param received the newest first
     * @param why one source is believed before another
     * @param mayConfirm whether confirming an estimate is this reader's to do
     */
    public record Opened(
            LocalDate today,
            PersonHeader person,
            List<Assessment> received,
            String why,
            EstimateStanding standing,
            boolean mayConfirm) {
        public Opened {
            received = List.copyOf(received);
        }

        /** The levels of the current offence that the scale knows. */
        public static SortedSet<String> offences() {
            return Ogrs3Counting.SCALE.offences();
        }
    }

    /** @throws NotFound when there is no such person, or none that this reader may be shown */
    @Transactional
    public Opened open(String reference) {
        access.require(Activity.READ_ASSESSMENTS);
        PersonId id = people.toOpen(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        LocalDate today = London.today(clock);
        Opened opened = new Opened(
                today,
                person,
                assessments.of(Set.of(id)).getOrDefault(id, List.of()),
                AssessmentStore.ORDER.why(today),
                estimates.of(person),
                access.may(Activity.CONFIRM_ESTIMATES));
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's assessments", Set.of(id)));
        return opened;
    }

    @Transactional(readOnly = true)
    public PersonId named(String reference) {
        return people.toOpen(reference);
    }
}

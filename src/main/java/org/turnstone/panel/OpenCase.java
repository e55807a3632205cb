package org.turnstone.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ComingOfAge;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.ChangeRagStatus;
import org.turnstone.rag.RagStanding;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** The reading behind the page on which a panel decides about one person, with the look on record. */
@Service
public class OpenCase {
    private final Access access;
    private final MeetingStore meetings;
    private final CaseStore cases;
    private final PersonHeaders people;
    private final ChangeRagStatus rag;
    private final AgencyNames agencies;
    private final AuditTrail trail;

    OpenCase(
            Access access,
            MeetingStore meetings,
            CaseStore cases,
            PersonHeaders people,
            ChangeRagStatus rag,
            AgencyNames agencies,
            AuditTrail trail) {
        this.access = access;
        this.meetings = meetings;
        this.cases = cases;
        this.people = people;
        this.rag = rag;
        this.agencies = agencies;
        this.trail = trail;
    }

    /**
     * @param attendance of this panel
     * @param missing what the panel lacks to decide about this person
     * @param decided at this panel, where it was
     * @param before what earlier panels decided, the latest first
     * @param actions about this person, the open ones first
     */
    public record Opened(
            Meeting meeting,
            PersonHeader person,
            RagStanding standing,
            List<Attendance> attendance,
            List<List<AgencyCode>> missing,
            Optional<CaseDecision> decided,
            List<CaseDecision> before,
            List<CaseAction> actions,
            List<AgencyName> agencies) {
        public Opened {
            attendance = List.copyOf(attendance);
            missing = List.copyOf(missing);
            before = List.copyOf(before);
            actions = List.copyOf(actions);
            agencies = List.copyOf(agencies);
        }
    }

    /** @throws NotFound when there is no such panel, or the person is not on the cohort or not the reader's to see */
    @Transactional
    public Opened open(UUID id, String reference) {
        access.require(Activity.RUN_MEETINGS);
        Meeting meeting = meetings.of(id).orElseThrow(NotFound::new);
        PersonId person = people.toOpen(reference);
        PersonHeader header = people.of(person).orElseThrow(NotFound::new);
        List<Attendance> attendance = meetings.attendance(id);
        Map<Boolean, List<CaseDecision>> decisions = cases.decisions(person).stream()
                .collect(Collectors.partitioningBy(said -> said.meeting().equals(id)));
        Opened opened = new Opened(
                meeting,
                header,
                rag.standing(person, null),
                attendance,
                Quorum.missing(
                        meeting.kind(),
                        MeetingRules.here(meeting, attendance),
                        isChild(header, meeting),
                        meeting.heldOn()),
                decisions.getOrDefault(true, List.of()).stream().findFirst(),
                decisions.getOrDefault(false, List.of()),
                cases.actions(person),
                agencies.going());
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person at a panel", Set.of(person)));
        return opened;
    }

    @Transactional(readOnly = true)
    public PersonId named(String reference) {
        return people.toOpen(reference);
    }

    /** @throws NotFound when the reader may not be shown the person */
    @Transactional(readOnly = true)
    public String reference(PersonId person) {
        return people.of(person).map(PersonHeader::reference).orElseThrow(NotFound::new);
    }

    static boolean isChild(PersonHeader person, Meeting meeting) {
        return person.dateOfBirth()
                .filter(born -> ComingOfAge.adultFrom(born).isAfter(meeting.heldOn()))
                .isPresent();
    }
}

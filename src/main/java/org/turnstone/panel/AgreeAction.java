package org.turnstone.panel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.panel.CaseAction.Status;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Writes down what is to be done about a person, as a panel agreed, and what came of it. */
@Service
public class AgreeAction {
    private final Access access;
    private final MeetingStore meetings;
    private final CaseStore cases;
    private final PersonHeaders people;
    private final AgencyNames agencies;
    private final WorkOut facts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreeAction(
            Access access,
            MeetingStore meetings,
            CaseStore cases,
            PersonHeaders people,
            AgencyNames agencies,
            WorkOut facts,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.cases = cases;
        this.people = people;
        this.agencies = agencies;
        this.facts = facts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return what is wrong, by the fields of the page; empty when it stands
     * @throws NotFound when there is no such panel, or the person is not the reader's to see
     */
    @Transactional
    public List<Problem> agree(UUID id, ActionTyped typed) {
        Membership who = access.require(Activity.RUN_MEETINGS);
        Meeting meeting = meetings.of(id).orElseThrow(NotFound::new);
        if (people.of(typed.person()).isEmpty()) {
            throw new NotFound();
        }
        Map<AgencyCode, String> going =
                agencies.going().stream().collect(Collectors.toMap(AgencyName::code, AgencyName::name));
        List<Problem> problems = new ArrayList<>(CaseRules.hears(meeting));
        problems.addAll(CaseRules.meets(meeting, List.of(), going));
        problems.addAll(CaseRules.action(typed, going, meeting.heldOn()));
        if (!problems.isEmpty()) {
            return problems;
        }
        facts.alone(Set.of(typed.person()));
        CaseAction said = new CaseAction(
                Claim.atScreen(typed.person(), who, now()),
                id,
                meeting.heldOn(),
                next(typed.person(), id),
                typed.action(),
                new AgencyCode(typed.agency()),
                typed.owner(),
                Objects.requireNonNull(typed.due()),
                Status.OPEN,
                null,
                "",
                by(who));
        cases.say(who, said, null);
        events.publishEvent(new CaseDecided(typed.person(), said.claim().id(), CaseDecided.What.AGREED));
        return List.of();
    }

    private int next(PersonId person, UUID meeting) {
        return 1
                + cases.actions(person).stream()
                        .filter(action -> meeting.equals(action.meeting()))
                        .mapToInt(CaseAction::number)
                        .max()
                        .orElse(0);
    }

    /**
     * An open action with the reference of whom it is about, for the page on which it is ended; the look is on record.
     *
     * @throws NotFound when there is none, it is over, or whoever asks may not see it
     * @throws NotAllowed when it is for another agency to do
     */
    @Transactional
    public Opened open(UUID claim) {
        CaseAction action = toEnd(claim);
        PersonId person = action.claim().person();
        String reference = people.of(person).map(PersonHeader::reference).orElseThrow(NotFound::new);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened an action about a person", Set.of(person)));
        return new Opened(action, reference);
    }

    public record Opened(CaseAction action, String reference) {}

    private CaseAction toEnd(UUID claim) {
        Membership who = access.require(Activity.END_ACTIONS);
        CaseAction action = cases.open().stream()
                .filter(one -> one.claim().id().equals(claim))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (who.role() != Role.COORDINATOR && !who.agency().equals(action.forAgency())) {
            throw new NotAllowed();
        }
        return action;
    }

    /**
     * @param status done or cancelled
     * @return what is wrong, by the fields of the page; empty when it stands
     * @throws NotAllowed when it is for another agency to do
     */
    @Transactional
    public List<Problem> end(UUID claim, Optional<Status> status, String evidence) {
        Membership who = access.require(Activity.END_ACTIONS);
        CaseAction action = toEnd(claim);
        List<Problem> problems = new ArrayList<>();
        if (status.filter(one -> one != Status.OPEN).isEmpty()) {
            problems.add(new Problem("status", "Select what came of it"));
        }
        if (evidence.isBlank()) {
            problems.add(new Problem("evidence", "Enter what was done, or why it is no longer needed"));
        }
        CaseRules.tooLong("evidence", evidence, problems);
        if (!problems.isEmpty()) {
            return problems;
        }
        facts.alone(Set.of(action.claim().person()));
        if (!cases.supersedeAction(claim, now())) {
            throw new NotFound();
        }
        CaseAction ended = ended(action, who, status.orElseThrow(), evidence.strip());
        cases.say(who, ended, action.meeting() == null ? claim : null);
        events.publishEvent(
                new CaseDecided(action.claim().person(), ended.claim().id(), CaseDecided.What.ENDED));
        return List.of();
    }

    private CaseAction ended(CaseAction action, Membership who, Status status, String evidence) {
        LocalDate today = London.today(clock);
        return new CaseAction(
                Claim.atScreen(action.claim().person(), who, now()),
                action.meeting(),
                action.heldOn(),
                action.number(),
                action.action(),
                action.forAgency(),
                action.owner(),
                action.dueOn(),
                status,
                today,
                evidence,
                by(who));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String by(Membership who) {
        return who.words();
    }
}

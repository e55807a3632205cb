package org.turnstone.panel;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.ChangeRagStatus;
import org.turnstone.rag.RagChange;
import org.turnstone.rag.RagDecision;
import org.turnstone.rag.RagSpell;
import org.turnstone.rag.RagStanding;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Writes down what an open, quorate panel decided about a person; the status changes as on the person's own page. */
@Service
public class DecideCase {
    private final Access access;
    private final MeetingStore meetings;
    private final CaseStore cases;
    private final ChangeRagStatus rag;
    private final PersonHeaders people;
    private final AgencyNames agencies;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideCase(
            Access access,
            MeetingStore meetings,
            CaseStore cases,
            ChangeRagStatus rag,
            PersonHeaders people,
            AgencyNames agencies,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.cases = cases;
        this.rag = rag;
        this.people = people;
        this.agencies = agencies;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such panel, or the person is not on the cohort or not the reader's to see */
    @Transactional
    public CaseAnswer decide(UUID id, CaseTyped typed) {
        Membership who = access.require(Activity.RUN_MEETINGS);
        facts.alone(Set.of(typed.person()));
        Meeting meeting = meetings.of(id).orElseThrow(NotFound::new);
        RagStanding standing = rag.standing(typed.person(), null);
        Set<AgencyCode> here = MeetingRules.here(meeting, meetings.attendance(id));
        List<Problem> problems = new ArrayList<>(CaseRules.decides(meeting));
        problems.addAll(CaseRules.meets(
                meeting,
                Quorum.missing(meeting.kind(), here, isChild(typed.person(), meeting), meeting.heldOn()),
                names()));
        problems.addAll(CaseRules.decision(typed, here));
        if (!problems.isEmpty()) {
            return new CaseAnswer.Refused(problems);
        }
        return switch (rag.change(change(typed, standing, meeting))) {
            case RagDecision.Refused refused -> new CaseAnswer.Refused(refused.problems());
            case RagDecision.Overtaken overtaken -> new CaseAnswer.Overtaken(overtaken.standing());
            case RagDecision.Changed changed -> {
                say(who, meeting, typed, standing.now().words(), changed.now().words());
                yield new CaseAnswer.Done();
            }
        };
    }

    private static RagChange change(CaseTyped typed, RagStanding standing, Meeting meeting) {
        RagSpell now = standing.now().spell();
        boolean stays = typed.after() == standing.now().status();
        return new RagChange(
                typed.person(),
                typed.after(),
                meeting.heldOn(),
                meeting.heldOn(),
                stays && now != null && typed.grounds().isEmpty() ? now.grounds() : typed.grounds(),
                typed.reason(),
                meeting.heldOn(),
                null,
                typed.seen(),
                Map.of());
    }

    private void say(Membership who, Meeting meeting, CaseTyped typed, String before, String after) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String first = cases.supersedeDecision(meeting.id(), typed.person(), at)
                .map(CaseDecision::before)
                .orElse(before);
        String dissent = typed.dissenter().isEmpty()
                ? ""
                : names().getOrDefault(new AgencyCode(typed.dissenter()), typed.dissenter()) + ": " + typed.dissent();
        CaseDecision said = new CaseDecision(
                Claim.atScreen(typed.person(), who, at),
                meeting.id(),
                first,
                after,
                typed.reason(),
                dissent,
                typed.questions(),
                who.words());
        cases.say(who, said);
        events.publishEvent(new CaseDecided(typed.person(), said.claim().id(), CaseDecided.What.DECIDED));
    }

    private boolean isChild(PersonId person, Meeting meeting) {
        return people.of(person)
                .map(header -> OpenCase.isChild(header, meeting))
                .orElseThrow(NotFound::new);
    }

    private Map<AgencyCode, String> names() {
        return agencies.all().stream().collect(Collectors.toMap(AgencyName::code, AgencyName::name));
    }
}

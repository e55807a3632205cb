package org.turnstone.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Refuses, with a reason, the Red that is proposed; whoever may refuse it is who could set it. */
@Service
public class RefuseRed {
    private final Access access;
    private final PersonHeaders people;
    private final ChangeRagStatus rag;
    private final RedProposals proposals;
    private final RedRefusals refusals;
    private final WorkOut facts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefuseRed(
            Access access,
            PersonHeaders people,
            ChangeRagStatus rag,
            RedProposals proposals,
            RedRefusals refusals,
            WorkOut facts,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.rag = rag;
        this.proposals = proposals;
        this.refusals = refusals;
        this.facts = facts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @param proposal none where nothing is proposed that this reader may see */
    public record Opened(LocalDate day, PersonHeader person, Optional<RedProposal> proposal) {}

    /** @throws NotFound when the reader may not be shown the person */
    @Transactional
    public Opened open(String reference) {
        access.require(Activity.CHANGE_RAG);
        PersonId id = people.toOpen(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        Optional<RedProposal> proposal = proposals.of(id);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's RAG status", Set.of(id)));
        return new Opened(London.today(clock), person, proposal);
    }

    /**
     * @param record of the person's being at large, from which the proposal on the page came
     * @return what is wrong; empty when it is refused
     * @throws NotAllowed when the partnership's moves do not let this officer set Red
     */
    @Transactional
    public List<Problem> refuse(PersonId person, UUID record, String reason) {
        Membership who = access.require(Activity.CHANGE_RAG);
        facts.alone(Set.of(person));
        RedProposal proposal = proposals
                .of(person)
                .filter(open -> open.record().equals(record))
                .orElse(null);
        if (proposal == null) {
            return List.of(new Problem("", "This was answered or withdrawn after you opened the page"));
        }
        if (!rag.standing(person, null).mayCall(RagStatus.RED)) {
            throw new NotAllowed();
        }
        Optional<Problem> problem = problem(reason.strip());
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        var said = new RedRefusal(
                UUID.randomUUID(),
                person,
                record,
                reason.strip(),
                who.words(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        refusals.say(who, said, proposal.because().said().claim());
        events.publishEvent(new RedRefused(person, said.id(), record));
        return List.of();
    }

    static Optional<Problem> problem(String reason) {
        if (reason.isEmpty()) {
            return Optional.of(new Problem("reason", "Enter why Red is not right now"));
        }
        return reason.length() > RagChangeRules.LONGEST_REASON
                ? Optional.of(new Problem("reason", "The reason must be 2,000 characters or fewer"))
                : Optional.empty();
    }
}

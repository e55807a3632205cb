package org.turnstone.rag;

import java.time.Clock;
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
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Acknowledges, with a reason, that a person's status has lasted longer than it may. */
@Service
public class AcknowledgeOverdue {
    private final Access access;
    private final OverdueSpells overdue;
    private final RagSpells spells;
    private final AcknowledgementStore store;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AcknowledgeOverdue(
            Access access,
            OverdueSpells overdue,
            RagSpells spells,
            AcknowledgementStore store,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.overdue = overdue;
        this.spells = spells;
        this.store = store;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seen the version of the overdue spell that was on the page
     * @throws NotFound when the person's status is not, or no longer, over its limit
     */
    @Transactional
    public AcknowledgeDecision acknowledge(PersonId person, String reason, String seen) {
        Membership who = access.require(Activity.ACKNOWLEDGE_OVERDUE);
        facts.alone(Set.of(person));
        OverdueSpell spell = overdue.of(person).orElseThrow(NotFound::new);
        if (!spell.version().equals(seen)) {
            return new AcknowledgeDecision.Overtaken(spell);
        }
        Optional<Problem> problem = problem(reason.strip());
        if (problem.isPresent()) {
            return new AcknowledgeDecision.Refused(List.of(problem.get()));
        }
        var said = new Acknowledgement(
                UUID.randomUUID(),
                person,
                spell.status(),
                spell.from(),
                reason.strip(),
                who.words(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.say(who, said, kept(person));
        events.publishEvent(new OverdueAcknowledged(person, said.id(), said.status(), said.from()));
        return new AcknowledgeDecision.Acknowledged();
    }

    static Optional<Problem> problem(String reason) {
        if (reason.isEmpty()) {
            return Optional.of(new Problem("reason", "Enter why the status has lasted so long, and what happens next"));
        }
        return reason.length() > RagChangeRules.LONGEST_REASON
                ? Optional.of(new Problem("reason", "The reason must be 2,000 characters or fewer"))
                : Optional.empty();
    }

    private RagSpells.Kept kept(PersonId person) {
        return spells.spellsOn(Set.of(person), London.today(clock)).getFirst();
    }
}

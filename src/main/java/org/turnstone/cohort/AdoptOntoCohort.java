package org.turnstone.cohort;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Takes somebody onto the cohort, as a panel decided and a named person enters it. */
@Service
public class AdoptOntoCohort {
    private final Access access;
    private final MembershipStore store;
    private final CohortMembership memberships;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptOntoCohort(
            Access access,
            MembershipStore store,
            CohortMembership memberships,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.memberships = memberships;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** @return what is wrong, by the fields {@code on}, {@code category} and {@code reason}; empty when it is done */
    @Transactional
    public List<Problem> adopt(Adoption adoption) {
        Membership who = access.require(Activity.DECIDE_COHORT);
        Set<PersonId> person = Set.of(adoption.person());
        facts.alone(person);
        List<Problem> problems = DecisionRules.adoption(
                adoption, memberships.of(person).getOrDefault(adoption.person(), List.of()), London.today(clock));
        if (!problems.isEmpty()) {
            return problems;
        }
        MembershipClaim said = new MembershipClaim(
                Claim.atScreen(adoption.person(), who, clock.instant()),
                new Period(adoption.on(), null),
                adoption.nominatedOn(),
                name(adoption),
                adoption.strand(),
                adoption.reason(),
                null,
                who.words());
        store.say(who, said);
        if (!store.workOut(who.partnership(), person).isEmpty()) {
            events.publishEvent(new CohortChanged(person));
        }
        events.publishEvent(new CohortDecided(adoption.person(), said.claim().id(), CohortDecided.What.ADOPTED));
        return List.of();
    }

    private static @Nullable String name(Adoption adoption) {
        return CohortReasons.categoriesOn(adoption.on()).stream()
                .filter(one -> one.code().equals(adoption.category()))
                .map(CohortReasons.CohortCategory::name)
                .findFirst()
                .orElse(null);
    }
}

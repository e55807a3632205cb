package org.turnstone.cohort;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.turnstone.cohort.CohortExit.ExitPlan;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.imports.Claims;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/** Ends somebody's time on the cohort, as a panel decided and a named person enters it, with the plan for afterwards. */
@Service
public class LeaveCohort {
    private final Access access;
    private final MembershipStore store;
    private final CohortMembership memberships;
    private final Allocations allocations;
    private final Transfers transfers;
    private final AgencyNames agencies;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeaveCohort(
            Access access,
            MembershipStore store,
            CohortMembership memberships,
            Allocations allocations,
            Transfers transfers,
            AgencyNames agencies,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.memberships = memberships;
        this.allocations = allocations;
        this.transfers = transfers;
        this.agencies = agencies;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when the person is not on the cohort, as far as the reader may see */
    @Transactional(readOnly = true)
    public CohortStay stay(PersonId person) {
        access.require(Activity.DECIDE_COHORT);
        LocalDate today = London.today(clock);
        CohortMember member = memberships.memberOn(person, today).orElseThrow(NotFound::new);
        Map<AgencyCode, String> going = new LinkedHashMap<>();
        agencies.going().forEach(agency -> going.put(agency.code(), agency.name()));
        AgencyCode lead = Optional.ofNullable(
                        allocations.on(Set.of(person), today).get(person))
                .map(Allocation::leadAgency)
                .orElse(null);
        Transfer transfer = transfers.of(List.of(member)).get(person);
        return new CohortStay(member, lead, transfer, going, version(person));
    }

    @Transactional
    public LeaveDecision leave(Leaving leaving) {
        Membership who = access.require(Activity.DECIDE_COHORT);
        Set<PersonId> person = Set.of(leaving.person());
        facts.alone(person);
        CohortStay stay = stay(leaving.person());
        if (!stay.version().equals(leaving.seen())) {
            return new LeaveDecision.Overtaken(stay);
        }
        var problems = ExitRules.problems(leaving, stay, London.today(clock));
        if (!problems.isEmpty()) {
            return new LeaveDecision.Refused(problems);
        }
        MembershipClaim said = said(leaving, stay, who);
        store.say(who, said);
        workOut(who, leaving.person(), said.claim().id(), CohortDecided.What.LEFT);
        return new LeaveDecision.Done(stay.member());
    }

    /** The exit that ended the last membership, while nothing has begun since; for whoever entered it by mistake. */
    @Transactional(readOnly = true)
    public Optional<MembershipClaim> last(PersonId person) {
        access.require(Activity.DECIDE_COHORT);
        return memberships.exit(person);
    }

    /** @return false when the exit has been taken back already, or somebody has joined again since */
    @Transactional
    public boolean takeBack(PersonId person, UUID claim) {
        Membership who = access.require(Activity.DECIDE_COHORT);
        facts.alone(Set.of(person));
        boolean taken =
                last(person).filter(exit -> exit.claim().id().equals(claim)).isPresent()
                        && store.supersede(claim, clock.instant());
        if (taken) {
            workOut(who, person, claim, CohortDecided.What.EXIT_TAKEN_BACK);
        }
        return taken;
    }

    private void workOut(Membership who, PersonId person, UUID claim, CohortDecided.What what) {
        if (!store.workOut(who.partnership(), Set.of(person)).isEmpty()) {
            events.publishEvent(new CohortChanged(Set.of(person)));
        }
        events.publishEvent(new CohortDecided(person, claim, what));
    }

    private MembershipClaim said(Leaving leaving, CohortStay stay, Membership who) {
        ExitReason reason = CohortReasons.exitsOn(London.today(clock)).stream()
                .filter(one -> one.code().equals(leaving.reason()))
                .findFirst()
                .orElseThrow();
        ExitPlan plan = reason.needsPlan()
                ? new ExitPlan(new AgencyCode(leaving.lead()), leaving.support(), leaving.contact(), leaving.told())
                : null;
        CohortExit exit = new CohortExit(
                reason.code(),
                reason.needsPanel() ? leaving.panelOn() : null,
                leaving.outcome(),
                List.copyOf(DecisionRules.codes(leaving.consulted())),
                plan);
        return new MembershipClaim(
                Claim.atScreen(leaving.person(), who, clock.instant()),
                new Period(stay.member().period().from(), Objects.requireNonNull(leaving.on())),
                null,
                null,
                null,
                null,
                exit,
                who.words());
    }

    private String version(PersonId person) {
        String all = store.claims(Set.of(person), Claims.NOW).stream()
                .map(claim -> claim.claim().id().toString())
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

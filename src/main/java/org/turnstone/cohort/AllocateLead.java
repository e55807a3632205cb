package org.turnstone.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocation.Worker;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.ComingOfAge;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.imports.Claims;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.StaffNames;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

/** Gives the work with somebody on the cohort to an agency and to its staff, as a named person enters it. */
@Service
public class AllocateLead {
    private static final Set<Role> WORK_WITH_PEOPLE = Activity.END_ACTIONS.roles();

    private final Access access;
    private final AllocationStore store;
    private final Allocations allocations;
    private final CohortMembership memberships;
    private final PersonHeaders people;
    private final AgencyNames agencies;
    private final StaffNames staff;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AllocateLead(
            Access access,
            AllocationStore store,
            Allocations allocations,
            CohortMembership memberships,
            PersonHeaders people,
            AgencyNames agencies,
            StaffNames staff,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.allocations = allocations;
        this.memberships = memberships;
        this.people = people;
        this.agencies = agencies;
        this.staff = staff;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Done(LocalDate from) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** Somebody else said who leads meanwhile. */
        record Overtaken(AllocationStanding now) implements Answer {}
    }

    /** @throws NotFound when the person is not on the cohort, as far as the reader may see */
    @Transactional(readOnly = true)
    public AllocationStanding standing(PersonId person) {
        Membership who = access.require(Activity.ALLOCATE);
        LocalDate today = London.today(clock);
        CohortMember member = memberships.memberOn(person, today).orElseThrow(NotFound::new);
        Map<AgencyCode, String> going = new LinkedHashMap<>();
        agencies.going().forEach(agency -> going.put(agency.code(), agency.name()));
        List<StaffName> atWork = staff.atWorkAs(WORK_WITH_PEOPLE).stream()
                .filter(one -> going.containsKey(one.agency()))
                .sorted(Comparator.comparing(StaffName::name).thenComparing(StaffName::agencyName))
                .toList();
        return new AllocationStanding(
                member,
                allocations.on(Set.of(person), today).get(person),
                allocations.of(person).stream()
                        .filter(one -> one.period().from().isAfter(today))
                        .findFirst()
                        .orElse(null),
                people.of(person).flatMap(header -> ComingOfAge.adultOn(header.datesOfBirth())),
                going,
                atWork,
                who.role() == Role.COORDINATOR ? Optional.empty() : Optional.of(who.agency()),
                version(person));
    }

    /** How many people each of these leads today, as far as the reader may see; who leads nobody is left out. */
    @Transactional(readOnly = true)
    public Map<StaffName, Long> leads(List<StaffName> atWork) {
        LocalDate today = London.today(clock);
        List<PersonId> members =
                memberships.on(today).stream().map(CohortMember::person).toList();
        Map<StaffId, Long> counted = allocations.on(members, today).values().stream()
                .map(Allocation::leadWorker)
                .filter(Objects::nonNull)
                .map(Worker::staff)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return atWork.stream()
                .filter(one -> counted.containsKey(one.id()))
                .collect(Collectors.toMap(Function.identity(), one -> counted.getOrDefault(one.id(), 0L)));
    }

    @Transactional
    public Answer allocate(Allocating typed) {
        Membership who = access.require(Activity.ALLOCATE);
        facts.alone(Set.of(typed.person()));
        AllocationStanding standing = standing(typed.person());
        if (!standing.version().equals(typed.seen())) {
            return new Answer.Overtaken(standing);
        }
        List<Problem> problems = new ArrayList<>(AllocationRules.problems(typed, standing, London.today(clock)));
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        AllocationClaim said = said(typed, standing, who);
        if (!store.wouldStand(said)) {
            return new Answer.Refused(List.of(new Problem(
                    "from", "An agency whose word goes first has said who leads from this day: enter a later one")));
        }
        store.say(who, said);
        store.workOut(who.partnership(), Set.of(typed.person()));
        events.publishEvent(new CohortDecided(typed.person(), said.claim().id(), CohortDecided.What.LED));
        return new Answer.Done(said.period().from());
    }

    private AllocationClaim said(Allocating typed, AllocationStanding standing, Membership who) {
        AgencyCode lead = new AgencyCode(typed.lead());
        return new AllocationClaim(
                Claim.atScreen(typed.person(), who, clock.instant()),
                lead,
                new Period(Objects.requireNonNull(typed.from()), null),
                written(standing.worker(typed.leadWorker()), lead),
                written(standing.worker(typed.deputy()), lead));
    }

    /** The reference or, where others have it too, the name. */
    private @Nullable String written(Optional<StaffName> worker, AgencyCode lead) {
        return worker.map(one -> StaffNames.meant(staff.all(), lead, one.reference())
                                .filter(one::equals)
                                .isPresent()
                        ? one.reference()
                        : one.name())
                .orElse(null);
    }

    private String version(PersonId person) {
        String all = store.claims(Set.of(person), Claims.NOW).stream()
                .map(claim -> claim.claim().id().toString())
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
    }
}

package org.turnstone.workload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocation.Worker;
import org.turnstone.cohort.Allocations;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.cohort.CohortReasons;
import org.turnstone.cohort.CohortReasons.CohortCategory;
import org.turnstone.cohort.Suspension;
import org.turnstone.cohort.Suspensions;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.StaffNames;
import org.turnstone.partnership.StaffNames.Leaver;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.CohortStandings;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** Reads who works with how many people, and how many each can, as far as whoever acts may see them; it names none of them. */
@Service
public class ReadWorkload {
    private final Access access;
    private final CapacityStore capacities;
    private final CohortMembership memberships;
    private final Allocations allocations;
    private final Suspensions suspensions;
    private final CohortStandings standings;
    private final AgencyNames agencies;
    private final StaffNames staff;
    private final Clock clock;

    ReadWorkload(
            Access access,
            CapacityStore capacities,
            CohortMembership memberships,
            Allocations allocations,
            Suspensions suspensions,
            CohortStandings standings,
            AgencyNames agencies,
            StaffNames staff,
            Clock clock) {
        this.access = access;
        this.capacities = capacities;
        this.memberships = memberships;
        this.allocations = allocations;
        this.suspensions = suspensions;
        this.standings = standings;
        this.agencies = agencies;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @param set all capacities that were ever set, the latest day first
     * @param maySet whether the reader enters what the partnership agrees
     * @param theirs of the workers those whose people the reader may hand over
     */
    public record Opened(Workload workload, List<Capacity> set, boolean maySet, List<StaffName> theirs) {
        public Opened {
            set = List.copyOf(set);
            theirs = List.copyOf(theirs);
        }
    }

    @Transactional(readOnly = true)
    public Opened now() {
        Membership who = access.require(Activity.READ_COHORT);
        List<Capacity> set = capacities.all();
        Workload load = workload(set);
        return new Opened(
                load,
                set,
                access.may(Activity.SET_CAPACITY),
                access.may(Activity.ALLOCATE)
                        ? load.workers().stream()
                                .map(WorkerLoad::worker)
                                .filter(one -> isTheirs(who, one))
                                .toList()
                        : List.of());
    }

    /** The whole cohort today beside its capacity. */
    @Transactional(readOnly = true)
    public Load cohort() {
        LocalDate today = London.today(clock);
        List<CohortMember> members = memberships.on(today);
        return Load.of(
                Part.ALL,
                "The cohort",
                people(members, Map.of(), today),
                Optional.ofNullable(Capacity.on(capacities.all(), today).get(Part.ALL)));
    }

    /**
     * How many people are led or deputised for by staff who have left or leave soon, for whoever can hand them over; none for
     * all others.
     */
    @Transactional(readOnly = true)
    public int toHandOver() {
        if (!access.may(Activity.ALLOCATE)) {
            return 0;
        }
        Membership who = access.require(Activity.ALLOCATE);
        LocalDate today = London.today(clock);
        Set<StaffId> theirs = leavers(today).stream()
                .map(Leaver::staff)
                .filter(one -> isTheirs(who, one))
                .map(StaffName::id)
                .collect(Collectors.toUnmodifiableSet());
        return onCohort(memberships, allocations.ledBy(theirs, today), today).size();
    }

    /** Those of these who are on the cohort: whoever has left it needs nobody. */
    static List<Allocation> onCohort(CohortMembership memberships, List<Allocation> led, LocalDate day) {
        Map<PersonId, List<CohortMember>> members =
                memberships.of(led.stream().map(Allocation::person).collect(Collectors.toUnmodifiableSet()));
        return led.stream()
                .filter(one -> members.getOrDefault(one.person(), List.of()).stream()
                        .anyMatch(member -> member.period().holds(day)))
                .toList();
    }

    /** Whether a reader names who does the work of this member of staff. */
    static boolean isTheirs(Membership who, StaffName worker) {
        return who.role() == Role.COORDINATOR || worker.agency().equals(who.agency());
    }

    private List<Leaver> leavers(LocalDate today) {
        int ahead = Integer.parseInt(CohortReasons.rule("LEAVERS_AHEAD_DAYS", today));
        return staff.leaving(allocations.workersOn(today), today.plusDays(ahead));
    }

    private Workload workload(List<Capacity> set) {
        LocalDate today = London.today(clock);
        List<CohortMember> members = memberships.on(today);
        Map<PersonId, Allocation> led =
                allocations.on(members.stream().map(CohortMember::person).toList(), today);
        Map<AgencyCode, String> names = new LinkedHashMap<>();
        agencies.going().forEach(one -> names.put(one.code(), one.name()));
        return Workload.of(
                today,
                people(members, led, today),
                set,
                new Workload.Named(
                        CohortReasons.categoriesOn(today).stream()
                                .map(CohortCategory::name)
                                .toList(),
                        names),
                staff.atWorkAs(Activity.END_ACTIONS.roles()),
                leavers(today));
    }

    private List<OnCohort> people(List<CohortMember> members, Map<PersonId, Allocation> led, LocalDate today) {
        Map<PersonId, Suspension> suspended = suspensions.on(members, today);
        Map<PersonId, CohortStanding> standing = standings.on(today).all().stream()
                .collect(Collectors.toMap(CohortStanding::person, Function.identity()));
        return members.stream()
                .filter(member -> standing.containsKey(member.person()))
                .map(member -> onCohort(
                        member,
                        led.get(member.person()),
                        standing.get(member.person()),
                        suspended.containsKey(member.person())))
                .toList();
    }

    private static OnCohort onCohort(
            CohortMember member, @Nullable Allocation led, @Nullable CohortStanding standing, boolean suspended) {
        return new OnCohort(
                member.cohortCategory(),
                led == null ? null : led.leadAgency(),
                led == null ? null : staff(led.leadWorker()),
                led == null ? null : staff(led.deputy()),
                standing == null ? null : standing.status(),
                standing != null && standing.isInCustody(),
                suspended);
    }

    private static @Nullable StaffId staff(@Nullable Worker worker) {
        return worker == null ? null : worker.staff();
    }
}

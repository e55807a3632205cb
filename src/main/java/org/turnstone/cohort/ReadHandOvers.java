package org.turnstone.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ComingOfAge;
import org.turnstone.governance.ListLook;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** The open hand-overs of the cohort; every name shown is on record as a look. */
@Service
public class ReadHandOvers {
    private final Access access;
    private final CohortMembership memberships;
    private final Allocations allocations;
    private final Transfers transfers;
    private final PersonHeaders people;
    private final AgencyNames agencies;
    private final AuditTrail trail;
    private final Clock clock;

    ReadHandOvers(
            Access access,
            CohortMembership memberships,
            Allocations allocations,
            Transfers transfers,
            PersonHeaders people,
            AgencyNames agencies,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.memberships = memberships;
        this.allocations = allocations;
        this.transfers = transfers;
        this.people = people;
        this.agencies = agencies;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Somebody who becomes an adult, or whose date of birth is not known.
     *
     * @param next the first agency but youth offending that leads from today on
     */
    public record Turning(
            PersonHeader person,
            Optional<LocalDate> of18,
            @Nullable Allocation now,
            @Nullable Allocation next,
            At18 state) {}

    /** Somebody whom another area was asked to take on, and who has not left. */
    public record Moving(PersonHeader person, Transfer transfer) {}

    /**
     * @param turning those about whom something is to be done first, then by the day on which they are 18
     * @param moving those whom an area accepted first, then those asked for longest
     * @param agencies what each is called, those that have ended among them
     * @param mayAllocate whether the reader enters who leads
     * @param mayDecide whether the reader enters what is decided of the cohort
     */
    public record HandOvers(
            List<Turning> turning,
            List<Moving> moving,
            Map<AgencyCode, String> agencies,
            boolean mayAllocate,
            boolean mayDecide,
            LocalDate today) {
        public HandOvers {
            turning = List.copyOf(turning);
            moving = List.copyOf(moving);
            agencies = Map.copyOf(agencies);
        }
    }

    /** How many hand-overs at 18 wait for the coordinator or for youth offending; none for all others. */
    @Transactional(readOnly = true)
    public int waiting() {
        return Acting.now().filter(this::isToldAtHome).isPresent()
                ? (int) turning(headers(memberships.on(London.today(clock)))).stream()
                        .filter(one -> one.state().asks())
                        .count()
                : 0;
    }

    private boolean isToldAtHome(Membership who) {
        AgencyCode youthOffending = AllocationRules.forChildren(London.today(clock));
        return access.may(Activity.DECIDE_COHORT)
                || (access.may(Activity.ALLOCATE) && who.agency().equals(youthOffending));
    }

    @Transactional
    public HandOvers now() {
        access.require(Activity.READ_COHORT);
        List<CohortMember> members = memberships.on(London.today(clock));
        Map<PersonId, PersonHeader> headers = headers(members);
        List<Turning> turning = turning(headers);
        List<Moving> moving = moving(members, headers);
        trail.record(ListLook.HAND_OVERS.at(Stream.concat(
                        turning.stream().map(Turning::person), moving.stream().map(Moving::person))
                .map(PersonHeader::person)
                .collect(Collectors.toUnmodifiableSet())));
        return new HandOvers(
                turning,
                moving,
                agencies.all().stream().collect(Collectors.toMap(AgencyName::code, AgencyName::name)),
                access.may(Activity.ALLOCATE),
                access.may(Activity.DECIDE_COHORT),
                London.today(clock));
    }

    private Map<PersonId, PersonHeader> headers(List<CohortMember> members) {
        return people.of(members.stream().map(CohortMember::person).collect(Collectors.toUnmodifiableSet()));
    }

    private List<Turning> turning(Map<PersonId, PersonHeader> headers) {
        LocalDate today = London.today(clock);
        Map<PersonId, Optional<LocalDate>> near = new LinkedHashMap<>();
        headers.forEach((person, header) -> {
            Optional<LocalDate> of18 = ComingOfAge.adultOn(header.datesOfBirth());
            if (At18.isNear(of18, today)) {
                near.put(person, of18);
            }
        });
        Map<PersonId, List<Allocation>> led = allocations.of(near.keySet());
        List<Turning> turning = new ArrayList<>();
        near.forEach((person, of18) -> {
            List<Allocation> theirs = led.getOrDefault(person, List.of());
            At18.of(of18, theirs, today)
                    .ifPresent(state -> turning.add(new Turning(
                            Objects.requireNonNull(headers.get(person)),
                            of18,
                            At18.on(theirs, today).orElse(null),
                            At18.takingOver(theirs, today).orElse(null),
                            state)));
        });
        turning.sort(Comparator.comparing((Turning one) -> !one.state().asks())
                .thenComparing(one -> one.of18().orElse(LocalDate.MAX))
                .thenComparing(one -> one.person().reference()));
        return turning;
    }

    private List<Moving> moving(List<CohortMember> members, Map<PersonId, PersonHeader> headers) {
        return transfers.of(members).values().stream()
                .filter(Transfer::stands)
                .flatMap(one ->
                        Optional.ofNullable(headers.get(one.claim().person()))
                                .map(person -> new Moving(person, one))
                                .stream())
                .sorted(Comparator.comparing((Moving one) -> one.transfer().isOpen())
                        .thenComparing(one -> one.transfer().asked().on())
                        .thenComparing(one -> one.person().reference()))
                .toList();
    }
}

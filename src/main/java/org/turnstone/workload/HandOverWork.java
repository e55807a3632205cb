package org.turnstone.workload;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.AllocateLead;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.AllocationStanding;
import org.turnstone.cohort.Allocations;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.StaffNames;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

/** Hands the people of one member of staff, who leaves or is away, over to others of the same agency. */
@Service
public class HandOverWork {
    /** Ours: as many as one sees on a page before confirming. */
    static final int MOST = 50;

    private final Access access;
    private final AllocateLead allocate;
    private final Allocations allocations;
    private final CohortMembership memberships;
    private final PersonHeaders people;
    private final StaffNames staff;
    private final WorkOut facts;
    private final AuditTrail trail;
    private final Clock clock;

    HandOverWork(
            Access access,
            AllocateLead allocate,
            Allocations allocations,
            CohortMembership memberships,
            PersonHeaders people,
            StaffNames staff,
            WorkOut facts,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.allocate = allocate;
        this.allocations = allocations;
        this.memberships = memberships;
        this.people = people;
        this.staff = staff;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param leads whether the member of staff leads; otherwise they deputise */
    public record Held(PersonHeader person, Allocation allocation, boolean leads) {}

    /**
     * @param held whom the member of staff leads first, then by name, as far as the reader may see
     * @param others of the same agency, who can take over, with how many they lead
     */
    public record Opened(StaffName from, List<Held> held, Map<StaffName, Long> others) {
        public Opened {
            held = List.copyOf(held);
            others = new LinkedHashMap<>(others);
        }
    }

    /**
     * What someone enters. Nothing in it has been checked.
     *
     * @param people by reference
     * @param to a member of staff, by id
     * @param notADay what is wrong with the day, where it was given and is none
     */
    public record Handing(
            StaffId from,
            List<String> people,
            String to,
            @Nullable LocalDate day,
            String notADay) {
        public Handing {
            people = List.copyOf(people);
        }
    }

    /** What came of it. */
    public sealed interface Answer {
        /** @param not why somebody stays with whom they are, by the reference of each */
        record Done(List<String> handed, List<Problem> not) implements Answer {
            public Done {
                handed = List.copyOf(handed);
                not = List.copyOf(not);
            }
        }

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** @throws NotFound when there is no such member of staff, or not of the reader's agency where they name staff of their own alone */
    @Transactional
    public Opened open(StaffId id) {
        Opened opened = read(id);
        trail.record(ListLook.HAND_OVER.at(
                opened.held().stream().map(one -> one.person().person()).collect(Collectors.toUnmodifiableSet())));
        return opened;
    }

    private Opened read(StaffId id) {
        Membership who = access.require(Activity.ALLOCATE);
        StaffName from = staff.all().stream()
                .filter(one -> one.id().equals(id))
                .filter(one -> ReadWorkload.isTheirs(who, one))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate today = London.today(clock);
        List<Allocation> led = ReadWorkload.onCohort(memberships, allocations.ledBy(id, today), today);
        Map<PersonId, PersonHeader> headers =
                people.of(led.stream().map(Allocation::person).collect(Collectors.toUnmodifiableSet()));
        List<StaffName> agency = staff.atWorkAs(Activity.END_ACTIONS.roles()).stream()
                .filter(one -> one.agency().equals(from.agency()) && !one.id().equals(id))
                .sorted(Comparator.comparing(StaffName::name).thenComparing(StaffName::reference))
                .toList();
        Map<StaffName, Long> leads = allocate.leads(agency);
        Map<StaffName, Long> others = new LinkedHashMap<>();
        agency.forEach(one -> others.put(one, leads.getOrDefault(one, 0L)));
        return new Opened(
                from,
                led.stream()
                        .filter(one -> headers.containsKey(one.person()))
                        .map(one -> new Held(
                                Objects.requireNonNull(headers.get(one.person())),
                                one,
                                HandOverRules.is(one.leadWorker(), id)))
                        .sorted(Comparator.comparing((Held one) -> !one.leads())
                                .thenComparing(one -> one.person().name())
                                .thenComparing(one -> one.person().reference()))
                        .toList(),
                others);
    }

    @Transactional
    public Answer handOver(Handing typed) {
        Opened opened = read(typed.from());
        List<Problem> problems = HandOverRules.problems(typed, opened);
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        Map<String, Held> held = opened.held().stream()
                .collect(Collectors.toMap(one -> one.person().reference(), one -> one));
        facts.alone(typed.people().stream()
                .flatMap(one -> Optional.ofNullable(held.get(one)).stream())
                .map(one -> one.person().person())
                .collect(Collectors.toUnmodifiableSet()));
        List<String> handed = new ArrayList<>();
        List<Problem> not = new ArrayList<>();
        for (String reference : typed.people().stream().distinct().toList()) {
            Optional<Held> one = Optional.ofNullable(held.get(reference));
            one.map(known -> hand(known, typed))
                    .orElseGet(() -> Optional.of(HandOverRules.NOT_THEIRS))
                    .ifPresentOrElse(
                            why -> not.add(new Problem("person", reference + ": " + why)), () -> handed.add(reference));
        }
        return handed.isEmpty() ? new Answer.Refused(not) : new Answer.Done(handed, not);
    }

    /** Why somebody stays with whom they are; empty where they are handed over. */
    private Optional<String> hand(Held held, Handing typed) {
        PersonId person = held.person().person();
        AllocationStanding standing = allocate.standing(person);
        Optional<String> stays = HandOverRules.stays(standing, typed);
        if (stays.isPresent()) {
            return stays;
        }
        return switch (allocate.allocate(HandOverRules.wanted(standing, typed))) {
            case AllocateLead.Answer.Done done -> Optional.empty();
            case AllocateLead.Answer.Overtaken overtaken -> Optional.of(HandOverRules.NOT_THEIRS);
            case AllocateLead.Answer.Refused refused ->
                Optional.of(refused.problems().stream().map(Problem::message).collect(Collectors.joining(". ")));
        };
    }
}

package org.turnstone.lockedcohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortExit;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.cohort.MembershipClaim;
import org.turnstone.cohort.Suspension;
import org.turnstone.cohort.Suspensions;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.governance.WorkOut;
import org.turnstone.lockedcohort.LockedStore.Erased;
import org.turnstone.lockedcohort.LockedStore.Line;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.RagHistory;
import org.turnstone.rag.RagNow;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Locked cohorts, and one beside the live cohort; every name shown is on record as a look. */
@Service
public class ReadLockedCohorts {
    /** On one page of those who were locked. */
    public static final int SHOWN = 50;

    private static final String NOT_RATED = "Not rated";

    private final Access access;
    private final LockedStore store;
    private final PersonHeaders people;
    private final CohortMembership memberships;
    private final Suspensions suspensions;
    private final RagHistory rag;
    private final WorkOut facts;
    private final AuditTrail trail;
    private final Clock clock;

    ReadLockedCohorts(
            Access access,
            LockedStore store,
            PersonHeaders people,
            CohortMembership memberships,
            Suspensions suspensions,
            RagHistory rag,
            WorkOut facts,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.people = people;
        this.memberships = memberships;
        this.suspensions = suspensions;
        this.rag = rag;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param people a page of those seen, by name */
    public record Opened(SideBySide sides, List<SideBySide.Person> people, int page, boolean mayRetire) {
        public Opened {
            people = List.copyOf(people);
        }
    }

    @Transactional(readOnly = true)
    public List<LockedCohort> all() {
        access.require(Activity.READ_LOCKED_COHORTS);
        return store.all();
    }

    /** @throws NotFound when the partnership has no such locked cohort */
    @Transactional(readOnly = true)
    public LockedCohort one(UUID id) {
        access.require(Activity.READ_LOCKED_COHORTS);
        return store.one(id).orElseThrow(NotFound::new);
    }

    /**
     * @param page from 1; the last there is where a later one is asked for
     * @throws NotFound when the partnership has no such locked cohort
     */
    @Transactional
    public Opened open(UUID id, int page) {
        SideBySide sides = sides(one(id));
        int last = Math.max(1, (sides.seen().size() + SHOWN - 1) / SHOWN);
        int shown = Math.clamp(page, 1, last);
        List<SideBySide.Person> named =
                sides.byName().stream().skip((shown - 1L) * SHOWN).limit(SHOWN).toList();
        trail.record(ListLook.LOCKED_COHORT
                .at(named.stream().map(one -> one.person().person()).collect(Collectors.toUnmodifiableSet()))
                .with(Map.of("locked", id.toString(), "not shown", String.valueOf(sides.unseen()))));
        return new Opened(sides, named, shown, sides.locked().retired() == null && access.may(Activity.LOCK_COHORT));
    }

    /**
     * Whoever was locked did not join since, though the reader may not see that they were: they are among those not seen, and
     * nobody is told who it is.
     */
    private SideBySide sides(LockedCohort locked) {
        LocalDate today = London.today(clock);
        Map<PersonId, List<Line>> lines =
                store.lines(locked.id()).stream().collect(Collectors.groupingBy(Line::person));
        Map<PersonId, PersonHeader> headers = people.of(lines.keySet());
        lines.keySet().retainAll(headers.keySet());
        List<SideBySide.Person> seen = seen(locked, lines, headers, today);
        List<Erased> erased = store.erased(locked.id());
        int records = seen.stream().mapToInt(SideBySide.Person::records).sum();
        int erasedRecords = erased.stream().mapToInt(Erased::records).sum();
        int erasedPeople = erased.stream().mapToInt(Erased::people).sum();
        Set<PersonId> live =
                memberships.on(today).stream().map(CohortMember::person).collect(Collectors.toUnmodifiableSet());
        Set<PersonId> were = facts.fromAllClaims(Set.of(), () -> store.locked(locked.id(), live));
        long joined = people.of(live).keySet().stream()
                .filter(person -> !were.contains(person))
                .count();
        return new SideBySide(
                locked,
                today,
                seen,
                records - seen.size() + erasedRecords - erasedPeople,
                erased.stream().collect(Collectors.toMap(Erased::on, Erased::people)),
                locked.people() - records - erasedRecords,
                (int) joined);
    }

    private List<SideBySide.Person> seen(
            LockedCohort locked,
            Map<PersonId, List<Line>> lines,
            Map<PersonId, PersonHeader> headers,
            LocalDate today) {
        Map<PersonId, String> then = then(locked, lines);
        Map<PersonId, RagNow> now = rag.on(lines.keySet(), today);
        Map<PersonId, SinceLocked> since = since(lines.keySet(), today);
        return lines.entrySet().stream()
                .map(one -> {
                    PersonId person = one.getKey();
                    SinceLocked is = Objects.requireNonNull(since.get(person));
                    return new SideBySide.Person(
                            Objects.requireNonNull(headers.get(person)),
                            then.getOrDefault(person, NOT_RATED),
                            is.isOn() ? words(now.get(person)) : is.kind().words(),
                            is,
                            one.getValue().size(),
                            one.getValue().stream().noneMatch(ReadLockedCohorts::isOwn));
                })
                .toList();
    }

    /**
     * As it was known when it was locked, so that nothing said since makes it better; of whoever was locked as somebody else as it
     * is known today, as what was said of them has gone with their records.
     */
    private Map<PersonId, String> then(LockedCohort locked, Map<PersonId, List<Line>> lines) {
        Map<Boolean, Set<PersonId>> own = lines.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        one -> one.getValue().stream().anyMatch(ReadLockedCohorts::isOwn),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        Map<PersonId, String> then = new HashMap<>();
        rag.onAsKnownAt(own.getOrDefault(true, Set.of()), locked.asAt(), locked.at())
                .forEach((person, stood) -> then.put(person, words(stood)));
        rag.on(own.getOrDefault(false, Set.of()), locked.asAt())
                .forEach((person, stood) -> then.put(person, words(stood)));
        return then;
    }

    private Map<PersonId, SinceLocked> since(Collection<PersonId> persons, LocalDate today) {
        Map<PersonId, List<CohortMember>> known = memberships.of(persons);
        List<CohortMember> live = known.values().stream()
                .flatMap(Collection::stream)
                .filter(one -> one.period().holds(today))
                .toList();
        Map<PersonId, Suspension> suspended = suspensions.on(live, today);
        Map<PersonId, MembershipClaim> exits = memberships.exits(persons);
        return persons.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person -> SinceLocked.of(
                                known.getOrDefault(person, List.of()),
                                exit(exits.get(person)),
                                suspended.get(person),
                                today)));
    }

    private static @Nullable CohortExit exit(@Nullable MembershipClaim claim) {
        return claim == null ? null : claim.exit();
    }

    private static boolean isOwn(Line line) {
        return line.person().equals(line.lockedAs());
    }

    private static String words(@Nullable RagNow stood) {
        return Optional.ofNullable(stood).map(RagNow::words).orElse(NOT_RATED);
    }
}

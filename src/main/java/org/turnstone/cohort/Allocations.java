package org.turnstone.cohort;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.Claims;
import org.turnstone.imports.Sourced;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** Readings of who leads the work, as far as whoever acts may see it. */
@Service
public class Allocations {
    private final AllocationStore store;

    Allocations(AllocationStore store) {
        this.store = store;
    }

    /**
     * The allocations of one person, the earliest first: worked out from the claims that the reader may see, so that one they
     * may not see takes none away. So is all that is answered here.
     */
    @Transactional(readOnly = true)
    public List<Allocation> of(PersonId person) {
        return store.workedOut(Set.of(person), Claims.NOW).getOrDefault(person, List.of());
    }

    /** The same of each of these people who has any. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Allocation>> of(Collection<PersonId> people) {
        return store.workedOut(people, Claims.NOW);
    }

    /** Who leads for each of these people on a day. */
    @Transactional(readOnly = true)
    public Map<PersonId, Allocation> on(Collection<PersonId> people, LocalDate day) {
        return on(people, day, Claims.NOW);
    }

    /** The same as it was known at a moment. */
    @Transactional(readOnly = true)
    public Map<PersonId, Allocation> on(Collection<PersonId> people, LocalDate day, OffsetDateTime known) {
        return store.workedOut(people, known).values().stream()
                .flatMap(Collection::stream)
                .filter(one -> one.period().holds(day))
                .collect(Collectors.toMap(Allocation::person, Function.identity()));
    }

    /** Whom a member of staff leads or deputises for on a day. */
    @Transactional(readOnly = true)
    public List<Allocation> ledBy(StaffId staff, LocalDate day) {
        return ledBy(Set.of(staff), day);
    }

    /** Whom any of these staff leads or deputises for on a day. */
    @Transactional(readOnly = true)
    public List<Allocation> ledBy(Collection<StaffId> some, LocalDate day) {
        return some.isEmpty()
                ? List.of()
                : on(store.nameAsLead(some, day), day).values().stream()
                        .filter(one -> some.stream().anyMatch(one::names))
                        .sorted(Comparator.comparing(
                                        (Allocation one) -> one.period().from())
                                .thenComparing(one -> one.person().value()))
                        .toList();
    }

    /** Those who lead or deputise for anybody on a day. */
    @Transactional(readOnly = true)
    public Set<StaffId> workersOn(LocalDate day) {
        return store.workersOn(day);
    }

    /** The hand-overs of one person, the latest first, each with all that is said of that day. */
    @Transactional(readOnly = true)
    public List<Sourced<AllocationClaim>> sourced(PersonId person) {
        return store.sourced(person);
    }

    /** Why one source is believed before another. */
    public String why(LocalDate day) {
        return AllocationStore.ORDER.why(day);
    }
}

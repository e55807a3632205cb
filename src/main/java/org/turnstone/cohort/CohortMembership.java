package org.turnstone.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.BelievedSpell;
import org.turnstone.imports.Claims;
import org.turnstone.imports.Sourced;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** Readings of who is on the cohort, as far as whoever acts may see them. */
@Service
public class CohortMembership {
    private final MembershipStore store;

    CohortMembership(MembershipStore store) {
        this.store = store;
    }

    /** Everyone on the cohort on a day, the longest there first, worked out from the claims that the reader may see. */
    @Transactional(readOnly = true)
    public List<CohortMember> on(LocalDate day) {
        return on(day, Claims.NOW);
    }

    /**
     * The memberships of each person who has any, the earliest first: worked out from the claims that the reader may see, so
     * that one they may not see takes none away.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CohortMember>> of(Collection<PersonId> people) {
        return known(people, Claims.NOW);
    }

    /** The membership of one person on a day; none where they are not on the cohort then, as far as the reader may see. */
    @Transactional(readOnly = true)
    public Optional<CohortMember> memberOn(PersonId person, LocalDate day) {
        return of(Set.of(person)).getOrDefault(person, List.of()).stream()
                .filter(member -> member.period().holds(day))
                .findFirst();
    }

    /** The memberships of each person as they were known at a moment. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CohortMember>> known(Collection<PersonId> people, OffsetDateTime at) {
        return workedOut(store.claims(people, at));
    }

    /** The memberships worked out from all claims, each guarded as one it rests on: for those who may see every claim. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CohortMember>> facts(Collection<PersonId> people) {
        return store.members(people).stream().collect(Collectors.groupingBy(CohortMember::person));
    }

    /** The memberships of one person as they were known at a moment, worked out from the claims the reader may see. */
    @Transactional(readOnly = true)
    public List<CohortMember> asKnownAt(PersonId person, Instant moment) {
        return asKnownAt(Set.of(person), moment).getOrDefault(person, List.of());
    }

    /** The same for each of these people who had any. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CohortMember>> asKnownAt(Collection<PersonId> people, Instant moment) {
        return workedOut(store.claims(people, Claims.at(moment)));
    }

    /** Everyone on the cohort on a day as it was known at a moment, the longest there first. */
    @Transactional(readOnly = true)
    public List<CohortMember> onAsKnownAt(LocalDate day, Instant moment) {
        return on(day, Claims.at(moment));
    }

    private List<CohortMember> on(LocalDate day, OffsetDateTime known) {
        return workedOut(store.claims(known)).values().stream()
                .flatMap(Collection::stream)
                .filter(member -> member.period().holds(day))
                .sorted(Comparator.comparing(
                                (CohortMember member) -> member.period().from())
                        .thenComparing(member -> member.person().value()))
                .toList();
    }

    /** The day on which the first of what the reader may see was had: what is told of days before was loaded afterwards. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> onRecordSince() {
        return store.firstRecorded().map(London::dayOf);
    }

    private static Map<PersonId, List<CohortMember>> workedOut(List<MembershipClaim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.claim().person(),
                        Collectors.collectingAndThen(
                                Collectors.toList(), ofOne -> CohortMember.of(ofOne, MembershipStore.ORDER))));
    }

    /**
     * The memberships of one person as they are known now, the latest first, each with all that is said of those days; then
     * the exits that a panel decided.
     */
    @Transactional(readOnly = true)
    public List<Sourced<MembershipClaim>> sourced(PersonId person) {
        Map<Boolean, List<MembershipClaim>> byExit = store.claims(Set.of(person), Claims.NOW).stream()
                .collect(Collectors.partitioningBy(claim -> claim.exit() != null));
        return Stream.concat(
                        BelievedSpell.sourced(Objects.requireNonNull(byExit.get(false)), MembershipStore.ORDER)
                                .reversed()
                                .stream(),
                        Objects.requireNonNull(byExit.get(true)).stream()
                                .map(exit -> Sourced.of(List.of(exit), List.of())))
                .toList();
    }

    /** How the last membership was ended, where a panel's exit did and nothing has begun since. */
    @Transactional(readOnly = true)
    public Optional<MembershipClaim> exit(PersonId person) {
        return Optional.ofNullable(exits(Set.of(person)).get(person));
    }

    /** The same for each of these people of whom it is so. */
    @Transactional(readOnly = true)
    public Map<PersonId, MembershipClaim> exits(Collection<PersonId> people) {
        Map<PersonId, MembershipClaim> exits = new HashMap<>();
        store.claims(people, Claims.NOW).stream()
                .collect(Collectors.groupingBy(claim -> claim.claim().person()))
                .forEach((person, claims) -> exit(claims).ifPresent(claim -> exits.put(person, claim)));
        return exits;
    }

    private static Optional<MembershipClaim> exit(List<MembershipClaim> claims) {
        return CohortMember.of(claims, MembershipStore.ORDER).stream()
                .reduce((earlier, later) -> later)
                .flatMap(last -> claims.stream()
                        .filter(claim -> claim.exit() != null)
                        .filter(claim -> Objects.equals(
                                claim.period().to(), last.period().to()))
                        .findFirst());
    }

    /** Why one source is believed before another. */
    public String why(LocalDate day) {
        return MembershipStore.ORDER.why(day);
    }
}

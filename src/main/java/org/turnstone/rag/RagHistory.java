package org.turnstone.rag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.imports.Claims;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/** Readings of RAG, as far as whoever acts may see it. */
@Service
public class RagHistory {
    private final RagSpells spells;
    private final RagSettings settings;
    private final CustodySpells custody;
    private final CohortMembership cohort;

    RagHistory(RagSpells spells, RagSettings settings, CustodySpells custody, CohortMembership cohort) {
        this.spells = spells;
        this.settings = settings;
        this.custody = custody;
        this.cohort = cohort;
    }

    /** The spells of one person, the earliest first, worked out from what the reader may see. */
    @Transactional(readOnly = true)
    public List<RagSpell> spells(PersonId person) {
        return spells(Set.of(person)).getOrDefault(person, List.of());
    }

    /** The same for each of these people who has any. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<RagSpell>> spells(Collection<PersonId> people) {
        return known(people, Claims.NOW).entrySet().stream()
                .filter(each -> !each.getValue().spells().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().spells()));
    }

    /**
     * How each of these people stands on a day; everyone asked for is answered. The facts tell it of whoever the reader may see
     * everything that was said; of anyone else it is worked out from what they may see, so that nothing hidden takes it away.
     * So it always is of one alone: how long their page takes must not tell which it is.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, RagNow> on(Collection<PersonId> people, LocalDate day) {
        if (people.size() == 1) {
            return on(people, day, Claims.NOW);
        }
        Set<PersonId> inPart = spells.toldInPart(people);
        Map<PersonId, RagNow> now = new HashMap<>(facts(
                people.stream().filter(person -> !inPart.contains(person)).collect(Collectors.toUnmodifiableSet()),
                day));
        now.putAll(on(inPart, day, Claims.NOW));
        return now;
    }

    /** The same of people of a cohort that was just read: of whom something is hidden is not decided a second time. */
    @Transactional(readOnly = true)
    public Map<PersonId, RagNow> on(Collection<PersonId> people, LocalDate day, CohortAsSeen seen) {
        Set<PersonId> whole = seen.whole();
        Map<PersonId, RagNow> now = new HashMap<>(
                facts(people.stream().filter(whole::contains).collect(Collectors.toUnmodifiableSet()), day));
        people.stream().map(seen.workedOut()::get).filter(Objects::nonNull).forEach(one -> now.put(one.person(), one));
        return now;
    }

    private Map<PersonId, RagNow> facts(Set<PersonId> people, LocalDate day) {
        Map<PersonId, List<RagSpell>> standing = shown(spells.spellsOn(people, day));
        Map<PersonId, CustodySpell> inCustody = custody.factsOn(people, day);
        return people.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person -> new RagNow(
                                person,
                                day,
                                standing.getOrDefault(person, List.of()).stream()
                                        .findFirst()
                                        .orElse(null),
                                inCustody.get(person))));
    }

    /** The spells as they were known at a moment, worked out from what the reader may see. */
    @Transactional(readOnly = true)
    public List<RagSpell> asKnownAt(PersonId person, Instant moment) {
        return Objects.requireNonNull(known(Set.of(person), Claims.at(moment)).get(person))
                .spells();
    }

    /** How each of these people stood on a day as it was known at a moment, worked out from what the reader may see. */
    @Transactional(readOnly = true)
    public Map<PersonId, RagNow> onAsKnownAt(Collection<PersonId> people, LocalDate day, Instant moment) {
        return on(people, day, Claims.at(moment));
    }

    Map<PersonId, RagNow> on(Collection<PersonId> people, LocalDate day, OffsetDateTime at) {
        return known(people, at).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().on(each.getKey(), day)));
    }

    /** What is worked out of one person. */
    private record Known(List<RagSpell> spells, List<CustodySpell> custody) {
        RagNow on(PersonId person, LocalDate day) {
            return new RagNow(
                    person,
                    day,
                    spells.stream()
                            .filter(spell -> spell.period().holds(day))
                            .findFirst()
                            .orElse(null),
                    custody.stream()
                            .filter(spell -> spell.period().holds(day))
                            .findFirst()
                            .orElse(null));
        }
    }

    private Map<PersonId, Known> known(Collection<PersonId> people, OffsetDateTime at) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, List<RagClaim>> said = settings.inForce(people, at).stream()
                .collect(Collectors.groupingBy(claim -> claim.claim().person()));
        Map<PersonId, List<CustodySpell>> inCustody = custody.known(people, at);
        Map<PersonId, List<CohortMember>> onCohort = cohort.known(people, at);
        return people.stream().distinct().collect(Collectors.toMap(Function.identity(), person -> {
            List<CustodySpell> stays = inCustody.getOrDefault(person, List.of());
            return new Known(
                    RagGuard.timeline(
                                    said.getOrDefault(person, List.of()),
                                    stays,
                                    onCohort.getOrDefault(person, List.of()))
                            .spells(),
                    stays);
        }));
    }

    /** The status on a day had one thing not been said, worked out from what the reader may see. */
    @Transactional(readOnly = true)
    public Optional<RagStatus> statusWithout(RagClaim unsaid, PersonId person, LocalDate day) {
        List<RagClaim> rest = settings.inForce(Set.of(person), Claims.NOW).stream()
                .filter(claim -> !claim.claim().id().equals(unsaid.claim().id()))
                .toList();
        return RagGuard.timeline(
                        rest,
                        custody.of(Set.of(person)).getOrDefault(person, List.of()),
                        cohort.of(Set.of(person)).getOrDefault(person, List.of()))
                .spells()
                .stream()
                .filter(spell -> spell.period().holds(day))
                .map(RagSpell::status)
                .findFirst();
    }

    /** Everything ever said, superseded and withdrawn included, the newest first. */
    @Transactional(readOnly = true)
    public List<RagClaim> said(PersonId person) {
        return settings.all(person);
    }

    /** The same as it stood on record at a moment: what was put right or taken back later is in force. */
    @Transactional(readOnly = true)
    public List<RagClaim> saidAsKnownAt(PersonId person, Instant moment) {
        return settings.all(person).stream()
                .flatMap(said -> said.claim().asKnownAt(moment).stream()
                        .map(claim -> new RagClaim(claim, said.setting(), said.saidBy())))
                .toList();
    }

    private Map<PersonId, List<RagSpell>> shown(List<RagSpells.Kept> kept) {
        Set<UUID> resting =
                kept.stream().flatMap(spell -> spell.settings().stream()).collect(Collectors.toSet());
        Map<UUID, RagSetting> said = settings.inForceOf(resting).stream()
                .collect(Collectors.toMap(claim -> claim.claim().id(), RagClaim::setting));
        return kept.stream()
                .collect(Collectors.groupingBy(
                        RagSpells.Kept::person, Collectors.mapping(spell -> shown(spell, said), Collectors.toList())));
    }

    private static RagSpell shown(RagSpells.Kept kept, Map<UUID, RagSetting> said) {
        return new RagSpell(
                kept.status(),
                kept.period(),
                kept.settings().stream()
                        .map(id -> Optional.ofNullable(said.get(id)))
                        .flatMap(Optional::stream)
                        .toList());
    }
}

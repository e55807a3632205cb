package org.turnstone.rag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** The spells of one person, the earliest first; each with those of its settings that the reader may see. */
    @Transactional(readOnly = true)
    public List<RagSpell> spells(PersonId person) {
        return spells(Set.of(person)).getOrDefault(person, List.of());
    }

    /** The same for each of these people who has any. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<RagSpell>> spells(Collection<PersonId> people) {
        return shown(spells.spells(people));
    }

    /** How each of these people stands on a day; everyone asked for is answered. */
    @Transactional(readOnly = true)
    public Map<PersonId, RagNow> on(Collection<PersonId> people, LocalDate day) {
        Map<PersonId, List<RagSpell>> standing = shown(spells.spellsOn(people, day));
        Map<PersonId, CustodySpell> inCustody = custody.on(people, day);
        return people.stream()
                .distinct()
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
        return RagGuard.timeline(
                        settings.inForce(Set.of(person), Claims.at(moment)),
                        custody.asKnownAt(person, moment),
                        cohort.asKnownAt(person, moment))
                .spells();
    }

    /** How each of these people stood on a day as it was known at a moment, worked out from what the reader may see. */
    @Transactional(readOnly = true)
    public Map<PersonId, RagNow> onAsKnownAt(Collection<PersonId> people, LocalDate day, Instant moment) {
        Map<PersonId, List<RagClaim>> said = settings.inForce(people, Claims.at(moment)).stream()
                .collect(Collectors.groupingBy(claim -> claim.claim().person()));
        Map<PersonId, List<CustodySpell>> inCustody = custody.asKnownAt(people, moment);
        Map<PersonId, List<CohortMember>> onCohort = cohort.asKnownAt(people, moment);
        return people.stream().distinct().collect(Collectors.toMap(Function.identity(), person -> {
            List<CustodySpell> stays = inCustody.getOrDefault(person, List.of());
            RagTimeline known = RagGuard.timeline(
                    said.getOrDefault(person, List.of()), stays, onCohort.getOrDefault(person, List.of()));
            CustodySpell inside = stays.stream()
                    .filter(stay -> stay.period().holds(day))
                    .findFirst()
                    .orElse(null);
            return new RagNow(person, day, known.on(day).orElse(null), inside);
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

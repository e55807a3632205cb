package org.turnstone.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.BelievedSpell;
import org.turnstone.imports.Claims;
import org.turnstone.imports.Sourced;
import org.turnstone.shared.PersonId;

/** Readings of custody, as far as whoever acts may see it. */
@Service
public class CustodySpells {
    private final CustodyStore store;

    CustodySpells(CustodyStore store) {
        this.store = store;
    }

    /**
     * The spells of each person who has any, the earliest first: worked out from the claims that the reader may see, so that
     * one they may not see takes none away.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CustodySpell>> of(Collection<PersonId> people) {
        return known(people, Claims.NOW);
    }

    /** The same as they were known at a moment. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CustodySpell>> known(Collection<PersonId> people, OffsetDateTime at) {
        return CustodyStore.workedOut(store.claims(people, at));
    }

    /** Who of these people is in custody on a day, and the spell, worked out in the same way. */
    @Transactional(readOnly = true)
    public Map<PersonId, CustodySpell> on(Collection<PersonId> people, LocalDate day) {
        return of(people).values().stream()
                .flatMap(Collection::stream)
                .filter(spell -> spell.period().holds(day))
                .collect(Collectors.toMap(CustodySpell::person, Function.identity()));
    }

    /** The spells worked out from all claims, each guarded as one it rests on: for those who may see every claim. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CustodySpell>> facts(Collection<PersonId> people) {
        return store.spells(people).stream().collect(Collectors.groupingBy(CustodySpell::person));
    }

    /** Those of them that hold a day. */
    @Transactional(readOnly = true)
    public Map<PersonId, CustodySpell> factsOn(Collection<PersonId> people, LocalDate day) {
        return store.spellsOn(people, day).stream()
                .collect(Collectors.toMap(CustodySpell::person, Function.identity()));
    }

    /** What is known at a moment from that alone which everybody under the agreement may see. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CustodySpell>> openToAll(Collection<PersonId> people, OffsetDateTime known) {
        return CustodyStore.workedOut(store.claims(people, known).stream()
                .filter(claim -> claim.claim().isOpenToAll())
                .toList());
    }

    /** The spells of one person as they were known at a moment, worked out from the claims that the reader may see. */
    @Transactional(readOnly = true)
    public List<CustodySpell> asKnownAt(PersonId person, Instant moment) {
        return known(Set.of(person), Claims.at(moment)).getOrDefault(person, List.of());
    }

    /** The spells of one person as they are known now, the latest first, each with all that is said of those days. */
    @Transactional(readOnly = true)
    public List<Sourced<CustodyClaim>> sourced(PersonId person) {
        return BelievedSpell.sourced(store.claims(Set.of(person), Claims.NOW), CustodyStore.ORDER)
                .reversed();
    }

    /** Why one source is believed before another. */
    public String why(LocalDate day) {
        return CustodyStore.ORDER.why(day);
    }
}

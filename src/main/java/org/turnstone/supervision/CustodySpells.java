package org.turnstone.supervision;

import java.time.Instant;
import java.time.LocalDate;
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

    /** The spells of each person who has any, the earliest first. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CustodySpell>> of(Collection<PersonId> people) {
        return store.spells(people).stream().collect(Collectors.groupingBy(CustodySpell::person));
    }

    /** Who of these people is in custody on a day, and the spell. */
    @Transactional(readOnly = true)
    public Map<PersonId, CustodySpell> on(Collection<PersonId> people, LocalDate day) {
        return store.spellsOn(people, day).stream()
                .collect(Collectors.toMap(CustodySpell::person, Function.identity()));
    }

    /** The spells of one person as they were known at a moment, worked out from the claims that the reader may see. */
    @Transactional(readOnly = true)
    public List<CustodySpell> asKnownAt(PersonId person, Instant moment) {
        return asKnownAt(Set.of(person), moment).getOrDefault(person, List.of());
    }

    /** The same for each of these people who had any. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<CustodySpell>> asKnownAt(Collection<PersonId> people, Instant moment) {
        return store.claims(people, Claims.at(moment)).stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.claim().person(),
                        Collectors.collectingAndThen(
                                Collectors.toList(), claims -> CustodySpell.of(claims, CustodyStore.ORDER))));
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

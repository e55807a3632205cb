package org.turnstone.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.Claims;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/** Readings of who is unlawfully at large, as far as whoever acts may see it. */
@Service
public class AtLargeRecords {
    private final AtLargeStore store;
    private final CustodySpells custody;

    AtLargeRecords(AtLargeStore store, CustodySpells custody) {
        this.store = store;
        this.custody = custody;
    }

    /** Of one person, the earliest first; what was recorded by mistake is left out. */
    @Transactional(readOnly = true)
    public List<AtLargeSpell> of(PersonId person) {
        return store.spells(Set.of(person));
    }

    /** The same of each of these people who has any. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<AtLargeSpell>> of(Collection<PersonId> people) {
        return byPerson(store.spells(people).stream());
    }

    /** The same as it was known at a moment, worked out from what the reader may see. */
    @Transactional(readOnly = true)
    public List<AtLargeSpell> asKnownAt(PersonId person, Instant moment) {
        return asKnownAt(Set.of(person), moment).getOrDefault(person, List.of());
    }

    /** The same of each of these people who has any. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<AtLargeSpell>> asKnownAt(Collection<PersonId> people, Instant moment) {
        Map<PersonId, List<CustodySpell>> inside = custody.openToAll(people, Claims.at(moment));
        return byPerson(store.inForce(people, Claims.at(moment)).stream()
                .map(said ->
                        AtLargeSpell.of(said, inside.getOrDefault(said.claim().person(), List.of()))));
    }

    private static Map<PersonId, List<AtLargeSpell>> byPerson(Stream<AtLargeSpell> spells) {
        return spells.collect(Collectors.groupingBy(AtLargeSpell::person));
    }

    /** Everyone who is at large on a day. */
    @Transactional(readOnly = true)
    public List<AtLargeSpell> on(LocalDate day) {
        return store.spellsOn(day);
    }

    /** Every version of every record, with those put right and those made by mistake, the newest first. */
    @Transactional(readOnly = true)
    public List<AtLarge> said(PersonId person) {
        return store.all(person);
    }
}

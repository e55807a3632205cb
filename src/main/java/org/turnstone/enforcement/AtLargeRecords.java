package org.turnstone.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    /** The same as it was known at a moment, worked out from what the reader may see. */
    @Transactional(readOnly = true)
    public List<AtLargeSpell> asKnownAt(PersonId person, Instant moment) {
        List<CustodySpell> inside =
                custody.openToAll(Set.of(person), Claims.at(moment)).getOrDefault(person, List.of());
        return store.inForce(Set.of(person), Claims.at(moment)).stream()
                .map(said -> AtLargeSpell.of(said, inside))
                .toList();
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

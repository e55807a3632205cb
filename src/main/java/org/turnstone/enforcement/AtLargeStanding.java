package org.turnstone.enforcement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.turnstone.shared.AgencyCode;

/**
 * What is on record of one person's being at large, as far as the reader may see it.
 *
 * @param reader the agency of whoever asks
 */
public record AtLargeStanding(LocalDate day, AgencyCode reader, List<AtLarge> said, List<AtLargeSpell> spells) {
    public AtLargeStanding {
        said = List.copyOf(said);
        spells = List.copyOf(spells);
    }

    public List<AtLargeSpell> today() {
        return spells.stream().filter(spell -> spell.isOn(day)).toList();
    }

    /** What may be ended, or taken back: everyone who sees it may say so. */
    public Optional<AtLargeSpell> ending(UUID record) {
        return spells.stream()
                .filter(spell -> spell.said().record().equals(record))
                .findFirst();
    }

    /** How it may be said to have ended; what is over ends no second time, but may never have been so. */
    public List<AtLargeEnd> ends(AtLargeSpell spell) {
        return AtLargeRules.ends(spell, day);
    }

    /** What may be put right: each agency its own, once it is not taken back. */
    public Optional<AtLarge> correcting(UUID record) {
        return spells.stream()
                .map(AtLargeSpell::said)
                .filter(one -> one.record().equals(record))
                .filter(one -> one.claim().agency().equals(reader))
                .findFirst();
    }

    /** Changes whenever anything was said, put right or taken back. */
    public String version() {
        String all = said.stream()
                .map(one -> one.claim().id() + " " + one.claim().isInForce())
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

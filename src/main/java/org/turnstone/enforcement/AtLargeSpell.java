package org.turnstone.enforcement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.turnstone.governance.Category;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;

/** The days for which a person was unlawfully at large: the fact, worked out from what was said and from custody. */
public record AtLargeSpell(AtLarge said, Period period) {
    /**
     * It ends on the day an officer gave, or with the first custody that begins on or after its first day, whichever is
     * earlier (Criminal Justice Act 2003 s.254(6): at large until taken back into custody). The end is shown to whoever is
     * shown the beginning, so only custody that all under the agreement may see ends it; any other is for an officer to say.
     */
    static AtLargeSpell of(AtLarge said, Collection<CustodySpell> custody) {
        AtLarge.Ended ended = said.ended();
        LocalDate end = Stream.concat(
                        Stream.ofNullable(ended == null ? null : ended.on()),
                        custody.stream()
                                .filter(AtLargeSpell::isForAll)
                                .map(spell -> spell.period().from())
                                .filter(received -> !received.isBefore(said.from())))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new AtLargeSpell(said, new Period(said.from(), end));
    }

    private static boolean isForAll(CustodySpell custody) {
        return custody.category() == Category.CORE && custody.handling() == null;
    }

    public PersonId person() {
        return said.claim().person();
    }

    public boolean isOn(LocalDate day) {
        return period.holds(day);
    }
}

package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a person did and where it took them, in the order of days; times in prison never overlap. */
record Life(List<Offence> offences, List<Custody> custody) {
    Life {
        offences = List.copyOf(offences);
        custody = List.copyOf(custody);
    }

    Optional<Custody> custodyOn(LocalDate day) {
        return custody.stream().filter(spell -> spell.holds(day)).findFirst();
    }
}

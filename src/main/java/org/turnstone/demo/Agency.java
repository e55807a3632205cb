package org.turnstone.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.turnstone.shared.AgencyCode;

/** The nine agencies of Kingsmere, in the order in which their files come in of an evening. */
enum Agency {
    POLICE("KP", 387_651),
    PROBATION("PB", 129_877),
    YOS("YO", 611_953),
    TREATMENT("NR", 276_049),
    HOUSING("HO", 845_237),
    HEALTH("HC", 503_189),
    PRISON("PR", 958_747),
    CHARITY("HL", 740_611),
    COUNCIL("CS", 194_083);

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final String prefix;
    private final int stride;

    Agency(String prefix, int stride) {
        this.prefix = prefix;
        this.stride = stride;
    }

    AgencyCode code() {
        return new AgencyCode(name());
    }

    /** The agency's own reference for a person: tells nothing of the reference another agency uses. */
    String personRef(int person) {
        return prefix + String.format("%06d", Identifiers.scattered(person, stride));
    }

    /** Two agencies type their days the British way; the contract takes both. */
    String written(LocalDate day) {
        return this == HOUSING || this == CHARITY ? BRITISH.format(day) : day.toString();
    }
}

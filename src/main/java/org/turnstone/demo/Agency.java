package org.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.turnstone.shared.AgencyCode;

/** The nine agencies of Kingsmere, in the order in which their files come in of an evening. */
enum Agency {
    POLICE("KP", 387_651, 0),
    PROBATION("PB", 129_877, 10),
    YOS("YO", 611_953, 20),
    TREATMENT("NR", 276_049, 30),
    HOUSING("HO", 845_237, 40),
    HEALTH("HC", 503_189, 50),
    PRISON("PR", 958_747, 60),
    CHARITY("HL", 740_611, 70),
    COUNCIL("CS", 194_083, 80);

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final String prefix;
    private final int stride;
    private final int minutesAfterTen;

    Agency(String prefix, int stride, int minutesAfterTen) {
        this.prefix = prefix;
        this.stride = stride;
        this.minutesAfterTen = minutesAfterTen;
    }

    AgencyCode code() {
        return new AgencyCode(name());
    }

    LocalTime sends(Kind kind) {
        return LocalTime.of(22, 0).plusMinutes(minutesAfterTen).plusSeconds(30L * kind.turn());
    }

    /** The agency's own reference for a person: tells nothing of the reference another agency uses. */
    String personRef(int person) {
        return prefix + Identifiers.digits(Identifiers.scattered(person, stride), 6);
    }

    /** Two agencies type their days the British way; the contract takes both. */
    String written(LocalDate day) {
        return this == HOUSING || this == CHARITY ? BRITISH.format(day) : day.toString();
    }
}

package org.turnstone.selection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a nomination; from which state and by whom, {@link NominationMoves} says. */
public enum NominationMove {
    SUBMIT("Nominate"),
    SCREEN("Screen"),
    PUT_ON_AGENDA("Put on the agenda"),
    DEFER("Defer"),
    REJECT("Do not take further"),
    WITHDRAW("Withdraw"),
    ADOPT("Adopt"),
    RECONSIDER("Ask to reconsider"),
    TELL_PERSON("Record how the person was told"),
    TELL_AGENCY("Tell the agency that nominated");

    private final String words;

    NominationMove(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it stands in an address, such as put-on-agenda. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NominationMove> at(String path) {
        return Arrays.stream(values()).filter(move -> move.path().equals(path)).findFirst();
    }

    /** Whether it is done by a reason alone, without the panel. */
    public boolean isByReason() {
        return switch (this) {
            case PUT_ON_AGENDA, DEFER, REJECT, WITHDRAW, RECONSIDER, TELL_AGENCY -> true;
            case SUBMIT, SCREEN, ADOPT, TELL_PERSON -> false;
        };
    }
}

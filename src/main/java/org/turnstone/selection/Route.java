package org.turnstone.selection;

import java.time.LocalDate;
import java.util.Set;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Regime;

/**
 * The way by which someone comes to be nominated.
 *
 * @param agencies whose staff may take it; {@code *} for any, {@code OUTSIDE} for those outside criminal justice
 */
public record Route(LocalDate from, String code, String words, Set<String> agencies, String source) {
    public static final String WILD_CARD = "WILD_CARD";

    public Route {
        agencies = Set.copyOf(agencies);
    }

    public boolean isWildCard() {
        return code.equals(WILD_CARD);
    }

    boolean isFor(Membership who) {
        return agencies.contains("*")
                || agencies.contains(who.agency().value())
                || (agencies.contains("OUTSIDE") && who.regime() != Regime.COMPETENT_AUTHORITY);
    }
}

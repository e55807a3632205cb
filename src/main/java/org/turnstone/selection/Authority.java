package org.turnstone.selection;

import java.util.EnumSet;
import java.util.Set;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Regime;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;

/** As what somebody may do something with a nomination. */
public enum Authority {
    /** Someone of the agency that nominated. */
    NOMINATOR,
    COORDINATOR,
    /** The manager or sergeant of a competent authority, who may know what others may not. */
    OFFICER,
    /** The panel, whose decision the coordinator enters with its day. */
    PANEL;

    static Set<Authority> of(Membership who, AgencyCode nominatedBy) {
        Set<Authority> held = EnumSet.noneOf(Authority.class);
        if (who.agency().equals(nominatedBy) && Activity.NOMINATE.isFor(who.role())) {
            held.add(NOMINATOR);
        }
        if (who.role() == Role.COORDINATOR) {
            held.add(COORDINATOR);
            held.add(PANEL);
        } else if (Activity.SCREEN_NOMINATIONS.isFor(who.role()) && who.regime() == Regime.COMPETENT_AUTHORITY) {
            held.add(OFFICER);
        }
        return held;
    }
}

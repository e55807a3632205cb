package org.turnstone.site.web;

import java.time.LocalDate;
import org.turnstone.partnership.Agencies.Agency;

/** What an agency's end has done to memberships, and is not undone with it: a staff extract sends no row again for that. */
final class MembershipsEnding {
    private MembershipsEnding() {}

    /** Empty where none ends on the agency's last day. */
    static String with(Agency agency) {
        LocalDate last = agency.standing().until();
        if (last == null || agency.endingWithIt() == 0) {
            return "";
        }
        String how = agency.endingWithIt() == 1
                ? "1 membership ends"
                : "%,d memberships end".formatted(agency.endingWithIt());
        return how + " on " + Keeping.day(last)
                + ", and still will if the agency goes on longer. Whoever is to stay is added anew under Staff and sign-ins";
    }
}

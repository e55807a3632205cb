package org.turnstone.panel;

import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;

/**
 * Who came to a panel, or did not, for an agency; guests come for none.
 *
 * @param name empty where nobody is named
 */
public record Attendance(@Nullable AgencyCode agency, String name, Presence presence) {
    public enum Presence {
        HERE("Here"),
        DEPUTY("Here as deputy"),
        APOLOGIES("Apologies"),
        ABSENT("Not here");

        private final String words;

        Presence(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isHere() {
        return presence == Presence.HERE || presence == Presence.DEPUTY;
    }
}

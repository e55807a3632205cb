package org.turnstone.partnership;

import org.jspecify.annotations.Nullable;

/**
 * Where someone signs in from.
 *
 * @param address the network address as the server sees it
 * @param device the secret kept by a browser that has signed in before, or none
 * @param browser what the browser calls itself
 */
public record Place(String address, @Nullable String device, String browser) {
    private static final int LONGEST = 200;

    public Place {
        address = plain(address);
        browser = plain(browser);
    }

    /** One subscriber of IPv6 has a whole /64 (written in full here), so the rest of the address tells nothing apart. */
    String network() {
        String[] groups = address.split(":", -1);
        if (groups.length != 8) {
            return address;
        }
        return String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private static String plain(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.substring(0, Math.min(printable.length(), LONGEST));
    }
}

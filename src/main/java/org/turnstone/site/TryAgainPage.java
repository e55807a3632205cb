package org.turnstone.site;

import java.util.List;
import java.util.Map;

/**
 * Something went wrong that may go right in a moment: what was typed stands in the page, with a button that sends it
 * again. Only what one of our forms sent is kept, so never a password.
 *
 * @param hidden everything that was sent, to be sent again as it was
 * @param shown what the person typed, to be read and copied
 */
public record TryAgainPage(
        String title, String words, String path, Map<String, List<String>> hidden, List<String> shown) {
    public boolean keepsTyped() {
        return !hidden.isEmpty();
    }
}

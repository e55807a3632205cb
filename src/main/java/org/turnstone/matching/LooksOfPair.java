package org.turnstone.matching;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What has been looked at of links that weight alone has made between two agencies.
 *
 * @param lately how many in the last 30 days
 */
public record LooksOfPair(Rate all, int lately, Optional<LocalDate> last) {
    static final LooksOfPair NONE = new LooksOfPair(new Rate(0, 0), 0, Optional.empty());
}

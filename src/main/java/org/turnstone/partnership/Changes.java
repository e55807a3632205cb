package org.turnstone.partnership;

import java.util.Map;
import java.util.TreeMap;

/** What a change changed, field by field, for the audit trail. */
final class Changes {
    private final Map<String, String> detail = new TreeMap<>();
    private boolean none = true;

    Changes(String of, Object key) {
        detail.put(of, key.toString());
    }

    Changes of(String field, Object before, Object after) {
        if (!before.equals(after)) {
            detail.put(field, before + " → " + after);
            none = false;
        }
        return this;
    }

    Changes until(Standing before, Ending after) {
        return of("until", PartnershipDays.words(before.until()), PartnershipDays.words(after.day()));
    }

    boolean areNone() {
        return none;
    }

    Map<String, String> detail() {
        return detail;
    }
}

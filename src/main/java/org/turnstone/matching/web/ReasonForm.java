package org.turnstone.matching.web;

import org.jspecify.annotations.Nullable;

/** Why something is done. */
record ReasonForm(@Nullable String reason) {
    String words() {
        return reason == null ? "" : reason;
    }
}

package org.turnstone.matching.web;

import org.jspecify.annotations.Nullable;

/** Whether the second person agrees, and why. */
record SecondForm(@Nullable String agreed, @Nullable String reason) {
    boolean isChosen() {
        return "yes".equals(agreed) || "no".equals(agreed);
    }

    String words() {
        return reason == null ? "" : reason;
    }
}

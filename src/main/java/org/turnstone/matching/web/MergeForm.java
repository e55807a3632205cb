package org.turnstone.matching.web;

import org.jspecify.annotations.Nullable;

/** Whom to merge, by reference, and how one knows. */
record MergeForm(@Nullable String with, @Nullable String reason) {
    String other() {
        return with == null ? "" : with;
    }

    String words() {
        return reason == null ? "" : reason;
    }
}

package org.turnstone.site.web;

import org.jspecify.annotations.Nullable;

/** Never kept or shown again, unlike what is typed into other forms. */
record PasswordForm(@Nullable String current, @Nullable String next) {
    String typedCurrent() {
        return current == null ? "" : current;
    }

    String typedNext() {
        return next == null ? "" : next;
    }
}

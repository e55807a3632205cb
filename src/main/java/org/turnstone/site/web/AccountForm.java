package org.turnstone.site.web;

import org.jspecify.annotations.Nullable;

/** The password is never kept or shown again, unlike what is typed into other forms. */
record AccountForm(@Nullable String username, @Nullable String password) {
    String typedUsername() {
        return username == null ? "" : username;
    }

    /** Whether it was to open an account of another name than the one that is there by now. */
    boolean opensAnother(String there) {
        return username != null && !username.strip().equalsIgnoreCase(there);
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}

package org.turnstone.site.web;

import org.jspecify.annotations.Nullable;

/** The password is never kept or shown again, unlike what is typed into other forms. */
record AccountForm(@Nullable String username, @Nullable String password) {
    String typedUsername() {
        return username == null ? "" : username;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}

package org.turnstone.site.web;

import org.jspecify.annotations.Nullable;

record SignInForm(@Nullable String username, @Nullable String password) {
    String typedUsername() {
        return username == null ? "" : username;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}

package org.turnstone.site.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;
import org.turnstone.site.Govuk.ErrorItem;
import org.turnstone.site.Govuk.ErrorMessage;

/** @param opens whether the person has no account yet */
public record AccountPage(UUID staff, String name, boolean opens, String username, List<Problem> problems) {
    public String title() {
        return (opens ? "Open an account for " : "Give a new password to ") + name;
    }

    public List<ErrorItem> summary() {
        return new PasswordPage(problems, false).summary();
    }

    public @Nullable ErrorMessage error(String field) {
        return new PasswordPage(problems, false).error(field);
    }
}

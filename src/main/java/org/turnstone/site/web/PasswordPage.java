package org.turnstone.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;
import org.turnstone.site.Govuk.ErrorItem;
import org.turnstone.site.Govuk.ErrorMessage;

/** @param owed whether the password was set by someone else, and nothing else is open before it is changed */
public record PasswordPage(List<Problem> problems, boolean owed) {
    public String title() {
        return owed ? "Choose your own password" : "Change your password";
    }

    public List<ErrorItem> summary() {
        return problems.stream()
                .map(problem -> new ErrorItem("#" + problem.field(), problem.message(), null))
                .toList();
    }

    public @Nullable ErrorMessage error(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .map(problem -> ErrorMessage.of(problem.message()))
                .orElse(null);
    }
}

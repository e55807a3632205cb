package org.turnstone.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.site.Govuk.ErrorItem;
import org.turnstone.site.Govuk.ErrorMessage;

/**
 * @param key shown while an app is being set up, and never again; otherwise empty, as is the address
 * @param problem one sentence, or none
 */
public record CodePage(String key, String address, @Nullable String problem) {
    public boolean enrols() {
        return !key.isEmpty();
    }

    public List<ErrorItem> summary() {
        return problem == null ? List.of() : List.of(new ErrorItem("#code", problem, null));
    }

    public @Nullable ErrorMessage error() {
        return problem == null ? null : ErrorMessage.of(problem);
    }
}

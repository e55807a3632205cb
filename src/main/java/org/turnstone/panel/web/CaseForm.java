package org.turnstone.panel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnstone.panel.CaseDecision.Questions;
import org.turnstone.panel.CaseTyped;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.PersonId;

/** The fields of the page, in their order. */
record CaseForm(
        @Nullable String status,
        @Nullable List<String> ground,
        @Nullable String reason,
        @Nullable String dissenter,
        @Nullable String dissent,
        @Nullable String weAdd,
        @Nullable String objective,
        @Nullable String byWhen,
        @Nullable String version) {
    CaseTyped typed(PersonId person) {
        return new CaseTyped(
                person,
                Arrays.stream(RagStatus.values())
                        .filter(one -> value(one).equals(status))
                        .findFirst()
                        .orElse(null),
                ground == null ? List.of() : ground,
                Days.said(reason),
                Days.said(dissenter),
                Days.said(dissent),
                new Questions(Days.said(weAdd), Days.said(objective), Days.said(byWhen)),
                Days.said(version));
    }

    static String value(RagStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

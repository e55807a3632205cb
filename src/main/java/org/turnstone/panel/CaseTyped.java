package org.turnstone.panel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.panel.CaseDecision.Questions;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.PersonId;

/**
 * What someone enters of the panel's decision about one person. Nothing in it has been checked.
 *
 * @param grounds of the status; those it stands on go on where it stays and none is given
 * @param dissenter the code of the agency that disagreed; empty where none did
 * @param seen the version of the person's RAG history that was on the page
 */
public record CaseTyped(
        PersonId person,
        @Nullable RagStatus after,
        List<String> grounds,
        String reason,
        String dissenter,
        String dissent,
        Questions questions,
        String seen) {
    public CaseTyped {
        grounds = List.copyOf(grounds);
        reason = reason.strip();
        dissent = dissent.strip();
    }
}

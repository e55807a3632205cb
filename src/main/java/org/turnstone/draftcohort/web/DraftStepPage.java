package org.turnstone.draftcohort.web;

import org.turnstone.draftcohort.Draft;
import org.turnstone.site.Form;

/**
 * What the pages show on which something is done with a draft.
 *
 * @param accepted how it was accepted; empty while it is a draft, and something can be done
 */
public record DraftStepPage(Form form, String name, String back, String accepted) {
    static DraftStepPage of(Draft draft, Form form) {
        return new DraftStepPage(
                form, draft.name(), DraftController.ALL + "/" + draft.id(), DraftsPage.accepted(draft));
    }
}

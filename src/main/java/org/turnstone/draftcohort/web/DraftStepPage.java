package org.turnstone.draftcohort.web;

import org.turnstone.draftcohort.Draft;
import org.turnstone.site.Form;

/**
 * What the pages show on which something is done with a draft.
 *
 * @param accepted how it was accepted; empty while it is a draft, and something can be done
 * @param version of the draft that is shown; empty where it does not matter
 */
public record DraftStepPage(Form form, String name, String back, String accepted, String version) {
    static DraftStepPage of(Draft draft, Form form) {
        return of(draft, "", form);
    }

    static DraftStepPage of(Draft draft, String version, Form form) {
        return new DraftStepPage(
                form, draft.name(), DraftController.ALL + "/" + draft.id(), DraftsPage.accepted(draft), version);
    }
}

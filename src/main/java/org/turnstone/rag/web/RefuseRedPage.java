package org.turnstone.rag.web;

import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RefuseRed.Opened;
import org.turnstone.site.Form;

/**
 * The page on which an officer says why a proposed Red is not right.
 *
 * @param proposed none where nothing is proposed
 */
public record RefuseRedPage(
        Form form, String name, String reference, @Nullable ProposedShown proposed, String record) {
    static RefuseRedPage of(Opened opened, Form form) {
        return new RefuseRedPage(
                form,
                opened.person().name(),
                opened.person().reference(),
                opened.proposal()
                        .map(one -> ProposedShown.of(one, opened.day()))
                        .orElse(null),
                opened.proposal().map(one -> one.record().toString()).orElse(""));
    }

    public String back() {
        return "/people/" + reference;
    }

    public String action() {
        return back() + "/rag/refuse";
    }
}

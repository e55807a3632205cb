package org.turnstone.selection.web;

import org.turnstone.selection.NominationMove;
import org.turnstone.selection.ReadNominations.Opened;
import org.turnstone.site.Form;

/** The page on which it is recorded how the person was told what was decided. */
public record ToldPage(Form form, String name, String reference, String state, String back, boolean offered) {
    static ToldPage of(Opened opened, Form form) {
        return new ToldPage(
                form,
                opened.person().name(),
                opened.person().reference(),
                opened.file().state().words(),
                NominationPage.path(opened.file()),
                opened.moves().contains(NominationMove.TELL_PERSON));
    }
}

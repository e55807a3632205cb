package org.turnstone.panel.web;

import org.turnstone.panel.AgreeAction.Opened;
import org.turnstone.panel.CaseAction;
import org.turnstone.site.Form;

/** What the page on which it is said what came of an action shows. */
public record EndActionPage(Form form, String path, String number, String action, String due) {
    static EndActionPage of(Opened opened, Form form) {
        CaseAction action = opened.action();
        return new EndActionPage(
                form,
                "/meetings/actions/" + action.claim().id(),
                action.numbered(opened.reference()),
                action.action(),
                Days.shortly(action.dueOn()));
    }
}

package org.turnstone.panel.web;

import org.turnstone.panel.MeetingKind;
import org.turnstone.panel.ReadTerms.Terms;
import org.turnstone.site.Form;

/** What the page on which a meeting is planned shows. */
public record PlanPage(Form form, String kind, String name, String called, String hint, String hears) {
    static PlanPage of(Terms terms, Form form) {
        MeetingKind kind = terms.kind();
        return new PlanPage(
                form,
                kind.code(),
                kind.name(),
                kind.called(),
                "This kind meets " + kind.schedule() + ": the day is proposed by that, unless you say otherwise",
                KindPage.of(terms, false).hears());
    }
}

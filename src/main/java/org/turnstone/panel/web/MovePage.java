package org.turnstone.panel.web;

import org.turnstone.panel.Meeting;
import org.turnstone.site.Form;

/** What the page on which a planned panel is moved shows. */
public record MovePage(Form form, String back, String name, String called, String day, int version) {
    static MovePage of(Meeting meeting, Form form) {
        return new MovePage(
                form,
                "/meetings/" + meeting.id(),
                meeting.terms().name(),
                meeting.terms().called(),
                Days.words(meeting.heldOn()),
                meeting.version());
    }
}

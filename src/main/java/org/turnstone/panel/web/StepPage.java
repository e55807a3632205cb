package org.turnstone.panel.web;

import org.turnstone.panel.Meeting;
import org.turnstone.panel.MeetingState;
import org.turnstone.site.Form;

/** What the page on which a panel moves on shows. */
public record StepPage(Form form, String back, String name, String called, String day, MeetingState next, int version) {
    static StepPage of(Meeting meeting, MeetingState next, Form form) {
        return new StepPage(
                form,
                "/meetings/" + meeting.id(),
                meeting.terms().name(),
                meeting.terms().called(),
                Days.words(meeting.heldOn()),
                next,
                meeting.version());
    }

    public boolean opens() {
        return next == MeetingState.OPEN;
    }

    public String title() {
        return switch (next) {
            case OPEN -> "Open the " + called;
            case CLOSED -> "Close the " + called;
            case SIGNED -> "Sign off the minutes";
            case CANCELLED -> "Cancel the " + called;
            case PLANNED -> "";
        };
    }

    /** What saving does. */
    public String does() {
        return switch (next) {
            case OPEN -> "";
            case CLOSED ->
                "Nothing more is decided or agreed at it. Open actions stay open, and come first at the next.";
            case SIGNED -> "The minutes stand as they are now, with your name. They can no longer be changed.";
            case CANCELLED ->
                "It will not be held. Another can be planned for the same day. Send the invitation again: it takes the entry out of calendars.";
            case PLANNED -> "";
        };
    }
}

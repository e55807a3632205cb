package org.turnstone.panel.web;

import org.turnstone.panel.Meeting;
import org.turnstone.panel.MeetingState;
import org.turnstone.site.Form;

/** What the page on which a panel moves on shows. */
public record StepPage(Form form, String back, String day, MeetingState next, int version) {
    static StepPage of(Meeting meeting, MeetingState next, Form form) {
        return new StepPage(form, "/meetings/" + meeting.id(), Days.words(meeting.heldOn()), next, meeting.version());
    }

    public boolean opens() {
        return next == MeetingState.OPEN;
    }

    public String title() {
        return switch (next) {
            case OPEN -> "Open the panel";
            case CLOSED -> "Close the panel";
            case SIGNED -> "Sign off the minutes";
            case CANCELLED -> "Cancel the panel";
            case PLANNED -> "";
        };
    }

    /** What saving does. */
    public String does() {
        return switch (next) {
            case OPEN -> "";
            case CLOSED -> "Nothing more is decided at this panel. Open actions stay open, and come first at the next.";
            case SIGNED -> "The minutes stand as they are now, with your name. They can no longer be changed.";
            case CANCELLED -> "The panel will not be held. Another can be planned for the same day.";
            case PLANNED -> "";
        };
    }
}

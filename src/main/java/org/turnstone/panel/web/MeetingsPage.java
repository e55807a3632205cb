package org.turnstone.panel.web;

import java.util.List;
import org.turnstone.panel.Meeting;
import org.turnstone.panel.MeetingState;

/** The panels there are. */
public record MeetingsPage(boolean mayRun, List<Line> toCome, List<Line> past) {
    public record Line(
            String href,
            String name,
            String day,
            String when,
            String chair,
            String state,
            boolean now,
            boolean minutes) {}

    public MeetingsPage {
        toCome = List.copyOf(toCome);
        past = List.copyOf(past);
    }

    static MeetingsPage of(List<Meeting> all, boolean mayRun) {
        return new MeetingsPage(
                mayRun,
                all.reversed().stream()
                        .filter(Meeting::isToCome)
                        .map(MeetingsPage::line)
                        .toList(),
                all.stream()
                        .filter(meeting -> !meeting.isToCome())
                        .map(MeetingsPage::line)
                        .toList());
    }

    private static Line line(Meeting meeting) {
        return new Line(
                "/meetings/" + meeting.id(),
                meeting.terms().name(),
                Days.words(meeting.heldOn()),
                meeting.startsAt() + ", " + meeting.place(),
                meeting.chair(),
                meeting.state().words(),
                meeting.isOpen(),
                meeting.state() == MeetingState.CLOSED || meeting.state() == MeetingState.SIGNED);
    }
}

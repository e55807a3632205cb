package org.turnstone.panel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.panel.Meeting;
import org.turnstone.panel.MeetingKind;
import org.turnstone.panel.MeetingState;

class InvitationTests {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    /** Clocks go forward on 29 March 2026 at 1:00 and back on 25 October 2026 at 2:00. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            the day before clocks go forward,        2026-03-28, 10:00, 2026-03-28T10:00:00Z, 2026-03-28T12:00:00Z
            the day they go forward,                 2026-03-29, 10:00, 2026-03-29T09:00:00Z, 2026-03-29T11:00:00Z
            over the change,                         2026-03-29, 00:30, 2026-03-29T00:30:00Z, 2026-03-29T02:30:00Z
            at a time that the clock leaves out,     2026-03-29, 01:30, 2026-03-29T01:30:00Z, 2026-03-29T03:30:00Z
            in summer,                               2026-07-01, 10:00, 2026-07-01T09:00:00Z, 2026-07-01T11:00:00Z
            the day before they go back,             2026-10-24, 10:00, 2026-10-24T09:00:00Z, 2026-10-24T11:00:00Z
            at a time that the clock shows twice,    2026-10-25, 01:30, 2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z
            the day they go back,                    2026-10-25, 10:00, 2026-10-25T10:00:00Z, 2026-10-25T12:00:00Z
            in winter,                               2026-12-16, 10:00, 2026-12-16T10:00:00Z, 2026-12-16T12:00:00Z
            """)
    void it_is_at_the_time_that_the_clock_in_london_shows(
            String what, LocalDate on, LocalTime at, Instant from, Instant to) throws IOException, ParserException {
        VEvent event = event(read(meeting(on, at, MeetingState.PLANNED, 0)));
        assertThat(Instant.from(event.getDateTimeStart().getDate())).as(what).isEqualTo(from);
        assertThat(Instant.from(event.getDateTimeEnd().getDate())).isEqualTo(to);
    }

    @Test
    void one_meeting_is_one_entry_however_often_it_is_moved() throws IOException, ParserException {
        LocalDate on = LocalDate.of(2026, 12, 16);
        VEvent first = event(read(meeting(on, LocalTime.of(10, 0), MeetingState.PLANNED, 0)));
        VEvent moved = event(read(meeting(on.plusDays(1), LocalTime.of(11, 0), MeetingState.PLANNED, 1)));
        assertThat(value(moved, Property.UID))
                .isEqualTo(value(first, Property.UID))
                .isEqualTo(ID + "@turnstone");
        assertThat(value(first, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(moved, Property.DTSTAMP)).isEqualTo("20260301T090000Z");
    }

    @Test
    void one_that_is_cancelled_takes_its_entry_back() throws IOException, ParserException {
        Calendar calendar = read(meeting(LocalDate.of(2026, 12, 16), LocalTime.of(10, 0), MeetingState.CANCELLED, 2));
        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(value(event(calendar), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event(calendar), Property.SEQUENCE)).isEqualTo("2");
    }

    @Test
    void what_was_typed_is_text_in_it_and_no_line_of_its_own() throws IOException, ParserException {
        Calendar calendar = read(meeting(LocalDate.of(2026, 12, 16), LocalTime.of(10, 0), MeetingState.PLANNED, 0));
        assertThat(calendar.getComponents()).hasSize(1);
        assertThat(value(event(calendar), Property.LOCATION))
                .isEqualTo("Room 2; Town hall, first\nATTENDEE:mailto:x@y");
        assertThat(event(calendar).getProperty(Property.ATTENDEE)).isEmpty();
    }

    private static Calendar read(Meeting meeting) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(Invitation.of(meeting, "Kingsmere IOM partnership", NOW)));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents().getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static Meeting meeting(LocalDate on, LocalTime at, MeetingState state, int invitation) {
        return new Meeting(
                ID,
                MeetingKind.PANEL,
                on,
                at,
                "Room 2; Town hall, first\nATTENDEE:mailto:x@y",
                "The coordinator",
                state,
                "",
                "",
                null,
                null,
                null,
                null,
                invitation,
                0);
    }
}

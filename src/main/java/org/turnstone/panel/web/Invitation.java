package org.turnstone.panel.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.turnstone.panel.Meeting;
import org.turnstone.panel.MeetingState;
import org.turnstone.shared.London;

/**
 * The calendar entry of a meeting (RFC 5545). Its times are in UTC, worked out from the clock in London on its day, so that no
 * calendar has to know when clocks change. It tells of nobody on the cohort.
 */
final class Invitation {
    private Invitation() {}

    /** @param place what the partnership is called */
    static String of(Meeting meeting, String place, Instant now) {
        boolean cancelled = meeting.state() == MeetingState.CANCELLED;
        Instant from = startOf(meeting);
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.id() + "@turnstone"));
        event.add(new DtStamp(now));
        event.add(new Sequence(meeting.invitation()));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(from.plus(Duration.ofMinutes(meeting.terms().minutes()))));
        event.add(new Summary((cancelled ? "Cancelled: " : "") + meeting.terms().name() + ", " + place));
        event.add(new Location(meeting.place()));
        event.add(new Description(
                "Chair: " + meeting.chair() + ". The agenda is in Turnstone, for those who may read it."));
        event.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Turnstone//Meetings//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(event);
        return written(calendar);
    }

    /** A time that the clock leaves out is an hour later; of one that it shows twice the first is meant. */
    static Instant startOf(Meeting meeting) {
        return ZonedDateTime.of(meeting.heldOn(), meeting.startsAt(), London.ZONE)
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}

package org.turnstone.panel.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.panel.Meeting;
import org.turnstone.panel.MeetingDecision;
import org.turnstone.panel.ReadMeetings;
import org.turnstone.panel.RunMeeting;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

/** A planned panel in people's calendars: moved on its page, and told of by an invitation. */
@Controller
final class MoveController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final ReadMeetings reading;
    private final RunMeeting running;
    private final Access access;
    private final Forms forms;
    private final Clock clock;

    MoveController(ReadMeetings reading, RunMeeting running, Access access, Forms forms, Clock clock) {
        this.reading = reading;
        this.running = running;
        this.access = access;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.RUN_MEETINGS)
    @GetMapping("/meetings/{meeting}/move")
    ModelAndView toMove(@PathVariable("meeting") String id, Form form) {
        Meeting meeting = reading.one(Days.id(id));
        return page(
                meeting,
                form.startingWith(Map.of(
                        "on-day",
                        "" + meeting.heldOn().getDayOfMonth(),
                        "on-month",
                        "" + meeting.heldOn().getMonthValue(),
                        "on-year",
                        "" + meeting.heldOn().getYear(),
                        "time",
                        meeting.startsAt().toString(),
                        "place",
                        meeting.place(),
                        "chair",
                        meeting.chair())));
    }

    @Needs(Activity.RUN_MEETINGS)
    @PostMapping("/meetings/{meeting}/move")
    ModelAndView move(@PathVariable("meeting") String id, MoveForm typed, Form form) {
        UUID meeting = Days.id(id);
        return forms.submit(
                form,
                MoveForm.class,
                () -> outcome(running.move(
                        meeting, typed.planned(reading.one(meeting).kind()), MeetingForms.number(typed.version()))),
                again -> page(reading.one(meeting), again));
    }

    @Needs(Activity.READ_MEETINGS)
    @GetMapping("/meetings/{meeting}/invitation")
    ResponseEntity<String> invitation(@PathVariable("meeting") String id) {
        Meeting meeting = reading.one(Days.id(id));
        String place = access.require(Activity.READ_MEETINGS).partnershipName();
        ContentDisposition named = ContentDisposition.attachment()
                .filename("meeting-" + meeting.heldOn() + ".ics")
                .build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(Invitation.of(meeting, place, clock.instant()));
    }

    private static ModelAndView page(Meeting meeting, Form form) {
        return new ModelAndView("panel/move", "page", MovePage.of(meeting, form));
    }

    private static Outcome outcome(MeetingDecision decision) {
        return switch (decision) {
            case MeetingDecision.Done done ->
                new Outcome.Saved(
                        "/meetings/" + done.meeting().id(),
                        "It is moved. Send the invitation again: calendars follow it");
            case MeetingDecision.Refused refused -> new Outcome.Refused(refused.problems());
            case MeetingDecision.Overtaken overtaken -> overtaken(overtaken.now());
        };
    }

    private static Outcome overtaken(Meeting now) {
        return new Outcome.Overtaken(
                List.of(new Difference(
                        "The panel",
                        "What you typed",
                        Days.words(now.heldOn()) + ", " + now.startsAt() + ", " + now.place() + ", "
                                + now.state().words())),
                Integer.toString(now.version()),
                "/meetings/" + now.id());
    }
}

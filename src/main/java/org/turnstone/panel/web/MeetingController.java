package org.turnstone.panel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.panel.Attendance;
import org.turnstone.panel.Meeting;
import org.turnstone.panel.MeetingDecision;
import org.turnstone.panel.MeetingKind;
import org.turnstone.panel.MeetingState;
import org.turnstone.panel.ReadMeetings;
import org.turnstone.panel.ReadTerms;
import org.turnstone.panel.RunMeeting;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

@Controller
final class MeetingController {
    private static final String ONE = "/meetings/{meeting}";

    private final ReadMeetings reading;
    private final RunMeeting running;
    private final ReadTerms terms;
    private final AgencyNames agencies;
    private final Access access;
    private final Forms forms;

    MeetingController(
            ReadMeetings reading,
            RunMeeting running,
            ReadTerms terms,
            AgencyNames agencies,
            Access access,
            Forms forms) {
        this.reading = reading;
        this.running = running;
        this.terms = terms;
        this.agencies = agencies;
        this.access = access;
        this.forms = forms;
    }

    @Needs(Activity.READ_MEETINGS)
    @GetMapping("/meetings")
    ModelAndView all() {
        return new ModelAndView(
                "panel/meetings", "page", MeetingsPage.of(reading.all(), access.may(Activity.RUN_MEETINGS)));
    }

    @Needs(Activity.RUN_MEETINGS)
    @GetMapping("/meetings/plan")
    ModelAndView toPlan(@RequestParam(name = "kind", defaultValue = MeetingKind.PANEL) String kind, Form form) {
        var due = running.due(kind);
        return planPage(
                kind,
                form.startingWith(Map.of(
                        "chair",
                                terms.of(kind).kind().chair().equals("To be agreed")
                                        ? ""
                                        : terms.of(kind).kind().chair(),
                        "on-day", "" + due.getDayOfMonth(),
                        "on-month", "" + due.getMonthValue(),
                        "on-year", "" + due.getYear())));
    }

    @Needs(Activity.RUN_MEETINGS)
    @PostMapping("/meetings/plan")
    ModelAndView plan(PlanForm typed, Form form) {
        return forms.submit(
                form,
                PlanForm.class,
                () -> outcome(running.plan(typed.planned()), "It is planned"),
                again -> planPage(Days.said(typed.kind()), again));
    }

    @Needs(Activity.READ_MEETINGS)
    @GetMapping(ONE)
    ModelAndView agenda(@PathVariable("meeting") String id) {
        return new ModelAndView(
                "panel/meeting",
                "page",
                MeetingPage.of(reading.agenda(Days.id(id)), access.may(Activity.RUN_MEETINGS)));
    }

    @Needs(Activity.RUN_MEETINGS)
    @GetMapping(ONE + "/attendance")
    ModelAndView toAttend(@PathVariable("meeting") String id, Form form) {
        UUID meeting = Days.id(id);
        return new ModelAndView(
                "panel/attendance",
                "page",
                AttendancePage.of(reading.one(meeting), reading.attendance(meeting), agencies.going(), form));
    }

    @Needs(Activity.RUN_MEETINGS)
    @PostMapping(ONE + "/attendance")
    ModelAndView attend(@PathVariable("meeting") String id, MeetingForms.Came typed, Form form) {
        UUID meeting = Days.id(id);
        Set<AgencyCode> known = agencies.going().stream().map(AgencyName::code).collect(Collectors.toSet());
        List<Attendance> came = typed.attendance(known);
        return forms.submit(
                form,
                MeetingForms.Came.class,
                () -> outcome(
                        running.attend(meeting, came, MeetingForms.number(typed.version())),
                        "It is written down who is here"),
                again -> toAttend(id, again));
    }

    @Needs(Activity.RUN_MEETINGS)
    @GetMapping(ONE + "/step/{next}")
    ModelAndView toMoveOn(@PathVariable("meeting") String id, @PathVariable("next") String step, Form form) {
        return new ModelAndView("panel/step", "page", StepPage.of(reading.one(Days.id(id)), state(step), form));
    }

    @Needs(Activity.RUN_MEETINGS)
    @PostMapping(ONE + "/step/{next}")
    ModelAndView moveOn(
            @PathVariable("meeting") String id, @PathVariable("next") String step, MeetingForms.Step typed, Form form) {
        UUID meeting = Days.id(id);
        MeetingState next = state(step);
        return forms.submit(
                form,
                MeetingForms.Step.class,
                () -> outcome(
                        running.moveOn(
                                meeting,
                                next,
                                typed.wasRead(),
                                Days.said(typed.conflicts()),
                                MeetingForms.number(typed.version())),
                        next.words()),
                again -> toMoveOn(id, step, again));
    }

    private ModelAndView planPage(String kind, Form form) {
        return new ModelAndView("panel/plan", "page", PlanPage.of(terms.of(kind), form));
    }

    private static MeetingState state(String step) {
        return Arrays.stream(MeetingState.values())
                .filter(one -> one != MeetingState.PLANNED
                        && one.name().toLowerCase(java.util.Locale.ROOT).equals(step))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Outcome outcome(MeetingDecision decision, String notice) {
        return switch (decision) {
            case MeetingDecision.Done done ->
                new Outcome.Saved("/meetings/" + done.meeting().id(), notice);
            case MeetingDecision.Refused refused -> new Outcome.Refused(refused.problems());
            case MeetingDecision.Overtaken overtaken -> overtaken(overtaken.now());
        };
    }

    private static Outcome overtaken(Meeting now) {
        return new Outcome.Overtaken(
                List.of(new Difference(
                        now.terms().name(), "What you typed", now.state().words())),
                Integer.toString(now.version()),
                "/meetings/" + now.id());
    }
}

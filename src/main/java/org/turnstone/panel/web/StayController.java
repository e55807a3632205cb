package org.turnstone.panel.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.panel.StayAnswer;
import org.turnstone.panel.StayAnswer.NotDecided;
import org.turnstone.panel.StayAsTheyAre;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Notice;
import org.turnstone.site.Outcome;

@Controller
final class StayController {
    private final StayAsTheyAre staying;
    private final Forms forms;

    StayController(StayAsTheyAre staying, Forms forms) {
        this.staying = staying;
        this.forms = forms;
    }

    @Needs(Activity.RUN_MEETINGS)
    @GetMapping("/meetings/{meeting}/stay")
    ModelAndView choose(@PathVariable("meeting") String id, Form form) {
        return new ModelAndView("panel/stay", "page", StayPage.of(staying.choice(Days.id(id)), form));
    }

    @Needs(Activity.RUN_MEETINGS)
    @PostMapping("/meetings/{meeting}/stay")
    ModelAndView stay(@PathVariable("meeting") String id, StayForm typed, Form form) {
        UUID meeting = Days.id(id);
        return forms.submit(
                form,
                StayForm.class,
                () -> outcome(
                        staying.stay(meeting, typed.references(), typed.versions(), Days.said(typed.reason())),
                        meeting),
                again -> choose(id, again));
    }

    private static Outcome outcome(StayAnswer answer, UUID meeting) {
        return switch (answer) {
            case StayAnswer.Refused refused -> new Outcome.Refused(refused.problems());
            case StayAnswer.Done done -> new Outcome.Saved("/meetings/" + meeting, notice(done, meeting));
        };
    }

    /** By reference alone: what is said here is kept with the form. */
    private static String notice(StayAnswer.Done done, UUID meeting) {
        List<NotDecided> not = done.not();
        String stayed = (done.stayed().size() == 1
                        ? "1 person stays as they are: "
                        : done.stayed().size() + " people stay as they are: ")
                + String.join(", ", done.stayed()) + ".";
        Notice notice = Notice.of(
                not.isEmpty()
                        ? stayed
                        : stayed + " Not decided: "
                                + not.stream()
                                        .map(one -> one.reference() + ", " + one.why())
                                        .collect(Collectors.joining("; "))
                                + ".");
        for (NotDecided one : not) {
            if (one.open()) {
                notice = notice.with(
                        "/meetings/" + meeting + "/people/" + one.reference(), "Decide about " + one.reference());
            }
        }
        return notice.text();
    }
}

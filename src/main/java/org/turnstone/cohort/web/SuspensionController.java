package org.turnstone.cohort.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.cohort.ReadSuspensions;
import org.turnstone.cohort.SuspendMembership;
import org.turnstone.cohort.SuspendMembership.Answer;
import org.turnstone.cohort.Suspending;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

@Controller
final class SuspensionController {
    private static final String PATH = "/people/{reference}/suspension";

    private final ReadSuspensions reading;
    private final SuspendMembership act;
    private final Forms forms;

    SuspensionController(ReadSuspensions reading, SuspendMembership act, Forms forms) {
        this.reading = reading;
        this.act = act;
        this.forms = forms;
    }

    @Needs(Activity.READ_COHORT)
    @GetMapping("/cohort/custody")
    ModelAndView list() {
        return new ModelAndView("cohort/long-custody", "page", LongCustodyPage.of(reading.now()));
    }

    @Needs(Activity.DECIDE_COHORT)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String reference, Form form) {
        return new ModelAndView("cohort/suspension", "page", SuspensionPage.of(reading.open(reference), form));
    }

    @Needs(Activity.DECIDE_COHORT)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String reference, SuspensionForm typed, Form form) {
        PersonId person = reading.named(reference);
        return forms.submit(
                form,
                SuspensionForm.class,
                () -> enter(reference, typed.suspending(person)),
                again -> show(reference, again));
    }

    private Outcome enter(String reference, Suspending typed) {
        String back = "/people/" + reference;
        return switch (act.enter(typed)) {
            case Answer.Done done ->
                new Outcome.Saved(back, done.suspended() ? "Suspended on the cohort" : "Taken up again");
            case Answer.Refused refused -> new Outcome.Refused(refused.problems());
            case Answer.Overtaken overtaken ->
                new Outcome.Overtaken(
                        List.of(new Difference("On the cohort", typed.reason(), SuspensionPage.said(overtaken.now()))),
                        overtaken.now().version(),
                        back);
        };
    }
}

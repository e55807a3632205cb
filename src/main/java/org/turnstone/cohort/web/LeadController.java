package org.turnstone.cohort.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.cohort.AllocateLead;
import org.turnstone.cohort.AllocateLead.Answer;
import org.turnstone.cohort.Allocating;
import org.turnstone.cohort.OpenAllocation;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

@Controller
final class LeadController {
    private static final String PATH = "/people/{reference}/lead";

    private final OpenAllocation reading;
    private final AllocateLead allocations;
    private final Forms forms;

    LeadController(OpenAllocation reading, AllocateLead allocations, Forms forms) {
        this.reading = reading;
        this.allocations = allocations;
        this.forms = forms;
    }

    @Needs(Activity.ALLOCATE)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String reference, Form form) {
        return new ModelAndView("cohort/lead", "page", LeadPage.of(reading.open(reference), form));
    }

    @Needs(Activity.ALLOCATE)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String reference, LeadForm typed, Form form) {
        PersonId person = reading.named(reference);
        return forms.submit(
                form,
                LeadForm.class,
                () -> allocate(reference, typed.allocating(person)),
                again -> show(reference, again));
    }

    private Outcome allocate(String reference, Allocating typed) {
        String back = "/people/" + reference;
        return switch (allocations.allocate(typed)) {
            case Answer.Done done -> new Outcome.Saved(back, "Who leads is entered from " + ExitPage.day(done.from()));
            case Answer.Refused refused -> new Outcome.Refused(refused.problems());
            case Answer.Overtaken overtaken ->
                new Outcome.Overtaken(
                        List.of(new Difference("Who leads", typed.lead(), LeadPage.said(overtaken.now()))),
                        overtaken.now().version(),
                        back);
        };
    }
}

package org.turnstone.assessment.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.assessment.ConfirmEstimate;
import org.turnstone.assessment.OpenAssessments;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

@Controller
final class AssessmentsController {
    private static final String PATH = "/people/{reference}/assessments";

    private final OpenAssessments assessments;
    private final ConfirmEstimate confirm;
    private final Forms forms;

    AssessmentsController(OpenAssessments assessments, ConfirmEstimate confirm, Forms forms) {
        this.assessments = assessments;
        this.confirm = confirm;
        this.forms = forms;
    }

    @Needs(Activity.READ_ASSESSMENTS)
    @GetMapping(PATH)
    ModelAndView open(@PathVariable String reference) {
        return new ModelAndView("assessment/assessments", "page", AssessmentsPage.of(assessments.open(reference)));
    }

    @Needs(Activity.CONFIRM_ESTIMATES)
    @GetMapping(PATH + "/confirm")
    ModelAndView show(@PathVariable String reference, Form form) {
        return page(reference, form);
    }

    @Needs(Activity.CONFIRM_ESTIMATES)
    @PostMapping(PATH + "/confirm")
    ModelAndView save(@PathVariable String reference, ConfirmForm typed, Form form) {
        PersonId person = assessments.named(reference);
        return forms.submit(
                form, ConfirmForm.class, () -> outcome(person, reference, typed), again -> page(reference, again));
    }

    private Outcome outcome(PersonId person, String reference, ConfirmForm typed) {
        List<Problem> problems = confirm.confirm(person, typed.confirming());
        return problems.isEmpty()
                ? new Outcome.Saved(
                        "/people/" + reference + "/assessments",
                        "The estimate is confirmed. It holds until the record it was counted from changes")
                : new Outcome.Refused(problems);
    }

    private ModelAndView page(String reference, Form form) {
        return new ModelAndView("assessment/confirm", "page", ConfirmPage.of(assessments.open(reference), form));
    }
}

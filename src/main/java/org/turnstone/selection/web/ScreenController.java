package org.turnstone.selection.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.selection.AnswerGates;
import org.turnstone.selection.ReadNominations;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

@Controller
final class ScreenController {
    private static final String PATH = NominationsPage.PATH + "/{nomination}/screen";

    private final ReadNominations nominations;
    private final AnswerGates gates;
    private final Forms forms;

    ScreenController(ReadNominations nominations, AnswerGates gates, Forms forms) {
        this.nominations = nominations;
        this.gates = gates;
        this.forms = forms;
    }

    @Needs(Activity.SCREEN_NOMINATIONS)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String nomination, Form form) {
        return page(nomination, form);
    }

    @Needs(Activity.SCREEN_NOMINATIONS)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String nomination, ScreenForm typed, Form form) {
        UUID id = NominationsController.id(nomination);
        return forms.submit(form, ScreenForm.class, () -> outcome(id, typed), again -> page(nomination, again));
    }

    private Outcome outcome(UUID id, ScreenForm typed) {
        List<Problem> problems = gates.answer(id, typed.answers());
        return problems.isEmpty()
                ? new Outcome.Saved(NominationsPage.PATH + "/" + id, "Your answers are on record")
                : new Outcome.Refused(problems);
    }

    private ModelAndView page(String nomination, Form form) {
        var opened = nominations.open(NominationsController.id(nomination));
        return new ModelAndView("selection/screen", "page", ScreenPage.of(opened, form));
    }
}

package org.turnstone.selection.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.selection.MoveNomination;
import org.turnstone.selection.NominationMove;
import org.turnstone.selection.ReadNominations;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

@Controller
final class StepController {
    private static final String PATH = NominationsPage.PATH + "/{nomination}/{step}";

    private final ReadNominations nominations;
    private final MoveNomination moves;
    private final Forms forms;

    record StepForm(@Nullable String reason) {}

    StepController(ReadNominations nominations, MoveNomination moves, Forms forms) {
        this.nominations = nominations;
        this.moves = moves;
        this.forms = forms;
    }

    @Needs(Activity.NOMINATE)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String nomination, @PathVariable String step, Form form) {
        return page(nomination, move(step), form);
    }

    @Needs(Activity.NOMINATE)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String nomination, @PathVariable String step, StepForm typed, Form form) {
        UUID id = NominationsController.id(nomination);
        NominationMove move = move(step);
        return forms.submit(
                form, StepForm.class, () -> outcome(id, move, typed), again -> page(nomination, move, again));
    }

    private Outcome outcome(UUID id, NominationMove move, StepForm typed) {
        List<Problem> problems = moves.move(id, move, NominateForm.said(typed.reason()));
        return problems.isEmpty()
                ? new Outcome.Saved(NominationsPage.PATH + "/" + id, "It is on record")
                : new Outcome.Refused(problems);
    }

    private ModelAndView page(String nomination, NominationMove move, Form form) {
        var opened = nominations.open(NominationsController.id(nomination));
        return new ModelAndView("selection/step", "page", StepPage.of(opened, move, form));
    }

    private static NominationMove move(String step) {
        return NominationMove.at(step).filter(NominationMove::isByReason).orElseThrow(NotFound::new);
    }
}

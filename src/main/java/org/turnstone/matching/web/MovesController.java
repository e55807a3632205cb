package org.turnstone.matching.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.matching.ReadMoves;
import org.turnstone.matching.UndoMove;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** What was merged and un-merged, and taking it back. */
@Controller
final class MovesController {
    private final ReadMoves moves;
    private final UndoMove undo;
    private final Forms forms;

    MovesController(ReadMoves moves, UndoMove undo, Forms forms) {
        this.moves = moves;
        this.undo = undo;
        this.forms = forms;
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/moves")
    ModelAndView list() {
        return new ModelAndView(
                "matching/moves",
                "moves",
                moves.newest().stream().map(MovePage::of).toList());
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/moves/{move}")
    ModelAndView show(@PathVariable UUID move, Form form) {
        return new ModelAndView("matching/move")
                .addObject("page", MovePage.of(moves.one(move)))
                .addObject("form", form);
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/matching/moves/{move}")
    ModelAndView undo(@PathVariable UUID move, Form form, ReasonForm typed) {
        return forms.submit(
                form,
                ReasonForm.class,
                () -> {
                    List<Problem> problems = undo.undo(move, typed.words());
                    return problems.isEmpty()
                            ? new Outcome.Saved("/matching/moves/" + move, "All that it took is where it was before")
                            : new Outcome.Refused(problems);
                },
                again -> show(move, again));
    }
}

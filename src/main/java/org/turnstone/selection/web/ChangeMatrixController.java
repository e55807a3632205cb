package org.turnstone.selection.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.selection.Matrix;
import org.turnstone.selection.ReadMatrix;
import org.turnstone.selection.WriteMatrix;
import org.turnstone.selection.WriteMatrix.Answer;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

@Controller
final class ChangeMatrixController {
    private static final String PATH = "/matrix/{version}/change";

    private final ReadMatrix matrices;
    private final WriteMatrix write;
    private final Forms forms;

    ChangeMatrixController(ReadMatrix matrices, WriteMatrix write, Forms forms) {
        this.matrices = matrices;
        this.write = write;
        this.forms = forms;
    }

    @Needs(Activity.ADOPT_MATRIX)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String version, Form form) {
        int began = MatrixController.number(version, matrices);
        return new ModelAndView("selection/change-matrix", "page", ChangeMatrixPage.of(matrices.begin(began), form));
    }

    @Needs(Activity.ADOPT_MATRIX)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String version, Form form) {
        Matrix began =
                matrices.begin(MatrixController.number(version, matrices)).matrix();
        return forms.submit(
                form,
                MatrixChangeForm.class,
                () -> outcome(began, new MatrixChangeForm(form)),
                again -> show(version, again));
    }

    private Outcome outcome(Matrix began, MatrixChangeForm typed) {
        return switch (write.write(typed.change(began))) {
            case Answer.Done done ->
                new Outcome.Saved(
                        "/matrix/" + done.version(),
                        "The version is written. Nothing counts by it until it is adopted");
            case Answer.Refused refused -> new Outcome.Refused(refused.problems());
            case Answer.Overtaken overtaken ->
                new Outcome.Overtaken(
                        List.of(new Difference(
                                "Newest version", typed.form().value("name"), MatrixPage.written(overtaken.newest()))),
                        String.valueOf(overtaken.newest().version()),
                        "/matrix/" + overtaken.newest().version());
        };
    }
}

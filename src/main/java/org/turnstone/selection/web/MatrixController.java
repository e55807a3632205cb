package org.turnstone.selection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.selection.AdoptMatrix;
import org.turnstone.selection.ReadMatrix;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.TypedDay;

@Controller
final class MatrixController {
    private static final String PATH = "/matrix/{version}";

    private final ReadMatrix matrices;
    private final AdoptMatrix adopt;
    private final Forms forms;

    record AdoptForm(
            @BindParam("from-day") @Nullable String fromDay,
            @BindParam("from-month") @Nullable String fromMonth,
            @BindParam("from-year") @Nullable String fromYear,
            @Nullable String reason,
            @Nullable String looked) {
        AdoptMatrix.Adopting adopting() {
            TypedDay from = TypedDay.of(fromDay, fromMonth, fromYear);
            return new AdoptMatrix.Adopting(
                    from.read().orElse(null), from.problem().orElse(null), NominateForm.said(reason), looked != null);
        }
    }

    MatrixController(ReadMatrix matrices, AdoptMatrix adopt, Forms forms) {
        this.matrices = matrices;
        this.adopt = adopt;
        this.forms = forms;
    }

    @Needs(Activity.ADOPT_MATRIX)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String version, Form form) {
        return page(version, form);
    }

    @Needs(Activity.ADOPT_MATRIX)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String version, AdoptForm typed, Form form) {
        int number = number(version, matrices);
        return forms.submit(form, AdoptForm.class, () -> outcome(number, typed), again -> page(version, again));
    }

    private Outcome outcome(int version, AdoptForm typed) {
        List<Problem> problems = adopt.adopt(version, typed.adopting());
        return problems.isEmpty()
                ? new Outcome.Saved("/matrix/" + version, "The version is adopted. Nobody’s place changes by it")
                : new Outcome.Refused(problems);
    }

    private ModelAndView page(String version, Form form) {
        return new ModelAndView(
                "selection/matrix", "page", MatrixPage.of(matrices.open(number(version, matrices)), form));
    }

    static int number(String version, ReadMatrix matrices) {
        if (version.equals("newest")) {
            return matrices.newest();
        }
        if (!version.matches("[0-9]{1,6}")) {
            throw new NotFound();
        }
        return Integer.parseInt(version);
    }
}

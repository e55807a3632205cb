package org.turnstone.selection.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.selection.ReadNominations;
import org.turnstone.selection.TellPerson;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.TypedDay;

@Controller
final class ToldController {
    private static final String PATH = NominationsPage.PATH + "/{nomination}/told";

    private final ReadNominations nominations;
    private final TellPerson tell;
    private final Forms forms;

    record ToldForm(
            @BindParam("on-day") @Nullable String onDay,
            @BindParam("on-month") @Nullable String onMonth,
            @BindParam("on-year") @Nullable String onYear,
            @Nullable String who,
            @Nullable String how) {
        TellPerson.Telling telling(UUID nomination) {
            TypedDay on = TypedDay.of(onDay, onMonth, onYear);
            return new TellPerson.Telling(
                    nomination,
                    on.read().orElse(null),
                    on.problem().orElse(null),
                    NominateForm.said(who),
                    NominateForm.said(how));
        }
    }

    ToldController(ReadNominations nominations, TellPerson tell, Forms forms) {
        this.nominations = nominations;
        this.tell = tell;
        this.forms = forms;
    }

    @Needs(Activity.DECIDE_NOMINATIONS)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String nomination, Form form) {
        return page(nomination, form);
    }

    @Needs(Activity.DECIDE_NOMINATIONS)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String nomination, ToldForm typed, Form form) {
        UUID id = NominationsController.id(nomination);
        return forms.submit(form, ToldForm.class, () -> outcome(id, typed), again -> page(nomination, again));
    }

    @Needs(Activity.DECIDE_NOMINATIONS)
    @GetMapping(NominationsPage.PATH + "/{nomination}/letter")
    ModelAndView letter(@PathVariable String nomination) {
        return new ModelAndView(
                "selection/letter",
                "page",
                LetterPage.of(nominations.letter(NominationsController.id(nomination)), nomination));
    }

    private Outcome outcome(UUID id, ToldForm typed) {
        List<Problem> problems = tell.record(typed.telling(id));
        return problems.isEmpty()
                ? new Outcome.Saved(NominationsPage.PATH + "/" + id, "It is on record how the person was told")
                : new Outcome.Refused(problems);
    }

    private ModelAndView page(String nomination, Form form) {
        var opened = nominations.open(NominationsController.id(nomination));
        return new ModelAndView("selection/told", "page", ToldPage.of(opened, form));
    }
}

package org.turnstone.selection.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.cohort.CohortReasons;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.selection.DecideNomination;
import org.turnstone.selection.ReadNominations;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Notice;
import org.turnstone.site.Outcome;

@Controller
final class DecideController {
    private static final String PATH = NominationsPage.PATH + "/{nomination}/decide";

    private final ReadNominations nominations;
    private final DecideNomination decide;
    private final AgencyNames agencies;
    private final Forms forms;

    DecideController(ReadNominations nominations, DecideNomination decide, AgencyNames agencies, Forms forms) {
        this.nominations = nominations;
        this.decide = decide;
        this.agencies = agencies;
        this.forms = forms;
    }

    @Needs(Activity.DECIDE_NOMINATIONS)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String nomination, Form form) {
        return page(nomination, form);
    }

    @Needs(Activity.DECIDE_NOMINATIONS)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String nomination, DecideForm typed, Form form) {
        UUID id = NominationsController.id(nomination);
        return forms.submit(form, DecideForm.class, () -> outcome(id, typed), again -> page(nomination, again));
    }

    private Outcome outcome(UUID id, DecideForm typed) {
        List<Problem> problems = decide.decide(typed.deciding(id));
        String path = NominationsPage.PATH + "/" + id;
        return problems.isEmpty()
                ? new Outcome.Saved(
                        path,
                        Notice.of("The panel’s decision is on record. Tell the person, and the agency that nominated")
                                .with(path + "/told", "Record how the person was told")
                                .text())
                : new Outcome.Refused(problems);
    }

    private ModelAndView page(String nomination, Form form) {
        var opened = nominations.open(NominationsController.id(nomination));
        return new ModelAndView(
                "selection/decide",
                "page",
                DecidePage.of(opened, CohortReasons.categoriesOn(opened.today()), agencies.going(), form));
    }
}

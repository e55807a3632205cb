package org.turnstone.panel.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.panel.AgreeAction;
import org.turnstone.panel.CaseAnswer;
import org.turnstone.panel.DecideCase;
import org.turnstone.panel.OpenCase;
import org.turnstone.panel.OpenCase.Opened;
import org.turnstone.panel.ReadMeetings;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

@Controller
final class CaseController {
    private static final String CASE = "/meetings/{meeting}/people/{reference}";

    private final OpenCase opening;
    private final DecideCase deciding;
    private final AgreeAction actions;
    private final ReadMeetings reading;
    private final Forms forms;

    CaseController(OpenCase opening, DecideCase deciding, AgreeAction actions, ReadMeetings reading, Forms forms) {
        this.opening = opening;
        this.deciding = deciding;
        this.actions = actions;
        this.reading = reading;
        this.forms = forms;
    }

    /** Somebody who is not on the agenda, by what they are called. */
    @Needs(Activity.RUN_MEETINGS)
    @GetMapping("/meetings/{meeting}/people")
    String another(@PathVariable("meeting") String id, @RequestParam(defaultValue = "") String reference) {
        if (reference.isBlank()) {
            return "redirect:/meetings/" + Days.id(id);
        }
        PersonId person = opening.named(reference);
        return "redirect:/meetings/" + Days.id(id) + "/people/" + opening.reference(person);
    }

    @Needs(Activity.RUN_MEETINGS)
    @GetMapping(CASE)
    ModelAndView show(@PathVariable("meeting") String id, @PathVariable String reference, Form form) {
        Opened opened = opening.open(Days.id(id), reference);
        return page(opened, form.startingWith(CasePage.begin(opened)));
    }

    @Needs(Activity.RUN_MEETINGS)
    @PostMapping(CASE)
    ModelAndView decide(@PathVariable("meeting") String id, @PathVariable String reference, CaseForm typed, Form form) {
        UUID meeting = Days.id(id);
        PersonId person = opening.named(reference);
        return forms.submit(
                form,
                CaseForm.class,
                () -> outcome(deciding.decide(meeting, typed.typed(person)), meeting, reference),
                again -> page(opening.open(meeting, reference), again));
    }

    @Needs(Activity.RUN_MEETINGS)
    @GetMapping(CASE + "/action")
    ModelAndView toAgree(@PathVariable("meeting") String id, @PathVariable String reference, Form form) {
        return new ModelAndView("panel/action", "page", CasePage.of(opening.open(Days.id(id), reference), form));
    }

    @Needs(Activity.RUN_MEETINGS)
    @PostMapping(CASE + "/action")
    ModelAndView agree(
            @PathVariable("meeting") String id, @PathVariable String reference, ActionForms.Agreed typed, Form form) {
        UUID meeting = Days.id(id);
        PersonId person = opening.named(reference);
        return forms.submit(
                form,
                ActionForms.Agreed.class,
                () -> {
                    List<Problem> problems = actions.agree(meeting, typed.typed(person));
                    return problems.isEmpty()
                            ? new Outcome.Saved(
                                    "/meetings/" + meeting + "/people/" + reference, "The action is written down")
                            : new Outcome.Refused(problems);
                },
                again -> toAgree(id, reference, again));
    }

    private Outcome outcome(CaseAnswer answer, UUID meeting, String reference) {
        return switch (answer) {
            case CaseAnswer.Done done ->
                new Outcome.Saved(
                        "/meetings/" + meeting
                                + reading.next(meeting, reference)
                                        .map(next -> "/people/" + next)
                                        .orElse(""),
                        "The decision is written down");
            case CaseAnswer.Refused refused -> new Outcome.Refused(refused.problems());
            case CaseAnswer.Overtaken overtaken ->
                new Outcome.Overtaken(
                        List.of(new Difference(
                                "Status",
                                "What you typed",
                                overtaken.now().now().words())),
                        overtaken.now().version(),
                        "/meetings/" + meeting + "/people/" + reference);
        };
    }

    private static ModelAndView page(Opened opened, Form form) {
        return new ModelAndView("panel/case", "page", CasePage.of(opened, form));
    }
}

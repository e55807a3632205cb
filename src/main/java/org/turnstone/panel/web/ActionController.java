package org.turnstone.panel.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.panel.AgreeAction;
import org.turnstone.panel.ReadMeetings;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

@Controller
final class ActionController {
    private final ReadMeetings reading;
    private final AgreeAction actions;
    private final Access access;
    private final Forms forms;

    ActionController(ReadMeetings reading, AgreeAction actions, Access access, Forms forms) {
        this.reading = reading;
        this.actions = actions;
        this.access = access;
        this.forms = forms;
    }

    @Needs(Activity.READ_MEETINGS)
    @GetMapping("/meetings/actions")
    ModelAndView open() {
        return new ModelAndView(
                "panel/actions", "page", ActionsPage.of(reading.actions(), access.may(Activity.RUN_MEETINGS)));
    }

    @Needs(Activity.END_ACTIONS)
    @GetMapping("/meetings/actions/{action}")
    ModelAndView toEnd(@PathVariable String action, Form form) {
        return new ModelAndView("panel/end-action", "page", EndActionPage.of(actions.open(Days.id(action)), form));
    }

    @Needs(Activity.END_ACTIONS)
    @PostMapping("/meetings/actions/{action}")
    ModelAndView end(@PathVariable String action, ActionForms.Ended typed, Form form) {
        UUID id = Days.id(action);
        return forms.submit(
                form,
                ActionForms.Ended.class,
                () -> {
                    List<Problem> problems = actions.end(id, typed.said(), Days.said(typed.evidence()));
                    return problems.isEmpty()
                            ? new Outcome.Saved("/meetings/actions", "What came of the action is on record")
                            : new Outcome.Refused(problems);
                },
                again -> toEnd(action, again));
    }
}

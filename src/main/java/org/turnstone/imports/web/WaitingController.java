package org.turnstone.imports.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.person.OpenDoubts;
import org.turnstone.person.SettleDoubt;
import org.turnstone.person.SettleDoubt.Answer;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** Doubtful records, one at a time beside those they may belong with. */
@Controller
final class WaitingController {
    private final OpenDoubts doubts;
    private final SettleDoubt settle;
    private final Forms forms;

    WaitingController(OpenDoubts doubts, SettleDoubt settle, Forms forms) {
        this.doubts = doubts;
        this.settle = settle;
        this.forms = forms;
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/imports/waiting")
    ModelAndView list() {
        return new ModelAndView("imports/waiting").addObject("page", WaitingPage.of(doubts.waiting()));
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/imports/waiting/{doubt}")
    ModelAndView show(@PathVariable UUID doubt, Form form) {
        return new ModelAndView("imports/settle")
                .addObject("form", form)
                .addObject("page", SettlePage.of(doubts.one(doubt)));
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/imports/waiting/{doubt}")
    ModelAndView settle(@PathVariable UUID doubt, Form form, SettleForm answer) {
        return forms.submit(form, SettleForm.class, () -> settled(doubt, answer), again -> show(doubt, again));
    }

    private Outcome settled(UUID doubt, SettleForm answer) {
        if (!answer.isChosen()) {
            return new Outcome.Refused(answer.problems());
        }
        return switch (settle.settle(doubt, answer.person(), answer.words())) {
            case Answer.Settled settled -> new Outcome.Saved("/imports/waiting", "The record is settled");
            case Answer.Refused refused -> new Outcome.Refused(refused.problems());
        };
    }
}

package org.turnstone.cohort.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.cohort.OpenTransfer;
import org.turnstone.cohort.TransferMembership;
import org.turnstone.cohort.TransferMembership.Entered;
import org.turnstone.cohort.Transferring;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

@Controller
final class TransferController {
    private static final String PATH = "/people/{reference}/transfer";

    private final OpenTransfer reading;
    private final TransferMembership act;
    private final Forms forms;
    private final Clock clock;

    TransferController(OpenTransfer reading, TransferMembership act, Forms forms, Clock clock) {
        this.reading = reading;
        this.act = act;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.DECIDE_COHORT)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String reference, Form form) {
        return new ModelAndView("cohort/transfer", "page", TransferPage.of(reading.open(reference), form));
    }

    @Needs(Activity.DECIDE_COHORT)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String reference, TransferForm typed, Form form) {
        PersonId person = reading.named(reference);
        return forms.submit(
                form,
                TransferForm.class,
                () -> enter(reference, typed.transferring(person)),
                again -> show(reference, again));
    }

    private Outcome enter(String reference, Transferring typed) {
        String back = "/people/" + reference;
        return switch (act.enter(typed)) {
            case Entered.Done done -> new Outcome.Saved(back, done.transfer().words(London.today(clock)));
            case Entered.Refused refused -> new Outcome.Refused(refused.problems());
            case Entered.Overtaken overtaken ->
                new Outcome.Overtaken(
                        List.of(new Difference(
                                "Transfer to another area",
                                typed.outcome().isEmpty() ? typed.scheme() : typed.reason(),
                                TransferPage.said(overtaken.now(), London.today(clock)))),
                        overtaken.now().version(),
                        back);
        };
    }
}

package org.turnstone.rag.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.AcknowledgeDecision;
import org.turnstone.rag.AcknowledgeOverdue;
import org.turnstone.rag.OverdueSpell;
import org.turnstone.rag.ReadExceptions;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** The exceptions for the steering group, and the word of a manager about each. */
@Controller
final class OverdueController {
    private final ReadExceptions exceptions;
    private final AcknowledgeOverdue overdue;
    private final PersonHeaders people;
    private final Forms forms;

    record AcknowledgeForm(
            @Nullable String reason, @Nullable String version) {}

    OverdueController(ReadExceptions exceptions, AcknowledgeOverdue overdue, PersonHeaders people, Forms forms) {
        this.exceptions = exceptions;
        this.overdue = overdue;
        this.people = people;
        this.forms = forms;
    }

    @Needs(Activity.READ_COHORT)
    @GetMapping(ExceptionsPage.PATH)
    ModelAndView list(@RequestParam(defaultValue = "1") String page) {
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return new ModelAndView("rag/exceptions", "page", ExceptionsPage.of(exceptions.today(number)));
    }

    @Needs(Activity.ACKNOWLEDGE_OVERDUE)
    @GetMapping("/people/{reference}/rag/acknowledge")
    ModelAndView show(@PathVariable String reference, Form form) {
        return page(reference, form);
    }

    @Needs(Activity.ACKNOWLEDGE_OVERDUE)
    @PostMapping("/people/{reference}/rag/acknowledge")
    ModelAndView save(@PathVariable String reference, AcknowledgeForm typed, Form form) {
        PersonId person = people.toOpen(reference);
        return forms.submit(
                form, AcknowledgeForm.class, () -> said(person, reference, typed), again -> page(reference, again));
    }

    private Outcome said(PersonId person, String reference, AcknowledgeForm typed) {
        String reason = typed.reason() == null ? "" : typed.reason();
        String seen = typed.version() == null ? "" : typed.version();
        return switch (overdue.acknowledge(person, reason, seen)) {
            case AcknowledgeDecision.Acknowledged done ->
                new Outcome.Saved(ExceptionsPage.PATH, "Your reason is on record");
            case AcknowledgeDecision.Refused refused -> new Outcome.Refused(refused.problems());
            case AcknowledgeDecision.Overtaken overtaken -> overtaken(reference, reason, overtaken.now());
        };
    }

    private static Outcome overtaken(String reference, String reason, OverdueSpell now) {
        return new Outcome.Overtaken(
                List.of(new Outcome.Difference(
                        "Why " + now.status().words() + " has lasted so long",
                        reason,
                        now.acknowledged() == null
                                ? "Not said yet"
                                : now.acknowledged().reason() + " ("
                                        + now.acknowledged().by() + ")")),
                now.version(),
                "/people/" + reference);
    }

    private ModelAndView page(String reference, Form form) {
        return new ModelAndView("rag/acknowledge", "page", AcknowledgePage.of(exceptions.open(reference), form));
    }
}

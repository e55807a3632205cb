package org.turnstone.rag.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.rag.ChangeRagStatus;
import org.turnstone.rag.OpenRagStatus;
import org.turnstone.rag.RagChange;
import org.turnstone.rag.RagDecision;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

@Controller
final class RagStatusController {
    private final OpenRagStatus person;
    private final ChangeRagStatus rag;
    private final Forms forms;

    RagStatusController(OpenRagStatus person, ChangeRagStatus rag, Forms forms) {
        this.person = person;
        this.rag = rag;
        this.forms = forms;
    }

    @Needs(Activity.CHANGE_RAG)
    @GetMapping("/people/{reference}/rag")
    ModelAndView show(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String corrects,
            @RequestParam(defaultValue = "") String confirm,
            Form form) {
        UUID wrong = RagStatusForm.id(corrects);
        if (wrong != null) {
            return page(person.openToPutRight(reference, wrong), form.startingWith(Map.of("corrects", corrects)));
        }
        OpenRagStatus.Opened opened = open(reference, form);
        return page(opened, confirm.equals("red") ? form.startingWith(RagStatusForm.confirming(opened)) : form);
    }

    @Needs(Activity.CHANGE_RAG)
    @PostMapping("/people/{reference}/rag")
    ModelAndView save(@PathVariable String reference, RagStatusForm fields, Form form) {
        PersonId id = person.named(reference);
        return forms.submit(
                form,
                RagStatusForm.class,
                () -> change(reference, id, fields),
                again -> page(open(reference, again), again));
    }

    private OpenRagStatus.Opened open(String reference, Form form) {
        return person.open(reference, RagStatusForm.id(form.value("corrects")));
    }

    private Outcome change(String reference, PersonId id, RagStatusForm fields) {
        RagChange change = fields.change(id);
        return switch (rag.change(change)) {
            case RagDecision.Changed changed ->
                new Outcome.Saved(
                        "/people/" + reference,
                        "The status is now " + changed.now().words());
            case RagDecision.Refused refused -> new Outcome.Refused(refused.problems());
            case RagDecision.Overtaken overtaken ->
                BothChanges.of(person.open(reference, null).person(), change, overtaken);
        };
    }

    private static ModelAndView page(OpenRagStatus.Opened opened, Form form) {
        return new ModelAndView("rag/change-status", "page", RagStatusPage.of(opened, form));
    }
}

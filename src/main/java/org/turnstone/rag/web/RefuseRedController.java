package org.turnstone.rag.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.RefuseRed;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

@Controller
final class RefuseRedController {
    private static final String PATH = "/people/{reference}/rag/refuse";
    private static final UUID NONE = new UUID(0, 0);

    private final RefuseRed proposed;
    private final PersonHeaders people;
    private final Forms forms;

    record RefuseForm(@Nullable String reason, @Nullable String record) {}

    RefuseRedController(RefuseRed proposed, PersonHeaders people, Forms forms) {
        this.proposed = proposed;
        this.people = people;
        this.forms = forms;
    }

    @Needs(Activity.CHANGE_RAG)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String reference, Form form) {
        return page(reference, form);
    }

    @Needs(Activity.CHANGE_RAG)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String reference, RefuseForm typed, Form form) {
        PersonId person = people.toOpen(reference);
        return forms.submit(
                form, RefuseForm.class, () -> refused(person, reference, typed), again -> page(reference, again));
    }

    private Outcome refused(PersonId person, String reference, RefuseForm typed) {
        UUID record = RagStatusForm.id(typed.record());
        List<Problem> problems =
                proposed.refuse(person, record == null ? NONE : record, typed.reason() == null ? "" : typed.reason());
        return problems.isEmpty()
                ? new Outcome.Saved("/people/" + reference, "Your reason is on record. The status stays as it is")
                : new Outcome.Refused(problems);
    }

    private ModelAndView page(String reference, Form form) {
        return new ModelAndView("rag/refuse-red", "page", RefuseRedPage.of(proposed.open(reference), form));
    }
}

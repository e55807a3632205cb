package org.turnstone.selection.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.person.PersonHeaders;
import org.turnstone.selection.NominatePerson;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

@Controller
final class NominateController {
    private static final String PATH = "/people/{reference}/nominate";

    private final NominatePerson nominate;
    private final PersonHeaders people;
    private final Forms forms;

    NominateController(NominatePerson nominate, PersonHeaders people, Forms forms) {
        this.nominate = nominate;
        this.people = people;
        this.forms = forms;
    }

    @Needs(Activity.NOMINATE)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String reference, Form form) {
        return page(reference, form);
    }

    @Needs(Activity.NOMINATE)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String reference, NominateForm typed, Form form) {
        PersonId person = people.toOpen(reference);
        return forms.submit(form, NominateForm.class, () -> outcome(person, typed), again -> page(reference, again));
    }

    /** The same words whatever may stand in the way. */
    private Outcome outcome(PersonId person, NominateForm typed) {
        List<Problem> problems = nominate.nominate(typed.nominating(person));
        return problems.isEmpty()
                ? new Outcome.Saved(NominationsPage.PATH, "Received. The coordinator will be in touch")
                : new Outcome.Refused(problems);
    }

    private ModelAndView page(String reference, Form form) {
        return new ModelAndView("selection/nominate", "page", NominatePage.of(nominate.open(reference), form));
    }
}

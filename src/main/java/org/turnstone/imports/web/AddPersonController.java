package org.turnstone.imports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.imports.AddPerson;
import org.turnstone.imports.AddedPerson;
import org.turnstone.partnership.Acting;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** Someone whom the search did not find is typed; who may not see whom it is about reads only that it was received. */
@Controller
final class AddPersonController {
    private final AddPerson people;
    private final Forms forms;

    AddPersonController(AddPerson people, Forms forms) {
        this.people = people;
        this.forms = forms;
    }

    @Needs(Activity.ADD_PEOPLE)
    @GetMapping("/people/add")
    ModelAndView show(Form form) {
        return page(form);
    }

    @Needs(Activity.ADD_PEOPLE)
    @PostMapping("/people/add")
    ModelAndView add(Form form) {
        return forms.submit(form, AddPersonForm.class, () -> added(form), AddPersonController::page);
    }

    private Outcome added(Form form) {
        return switch (people.add(AddPersonForm.typed(form))) {
            case AddedPerson.Shown shown ->
                new Outcome.Saved("/people/" + shown.reference(), words(shown) + ownReference(shown.personRef()));
            case AddedPerson.Received received ->
                new Outcome.Saved(
                        "/people",
                        "Received." + ownReference(received.personRef())
                                + ". Search for them again tomorrow; if they are not found then, give it to your data steward");
            case AddedPerson.Refused refused -> new Outcome.Refused(AddPersonForm.inBoxes(refused.problems(), form));
        };
    }

    private static String words(AddedPerson.Shown shown) {
        return shown.wasHere()
                ? "This person was here already. What you typed is now part of their record."
                : "This person was added.";
    }

    private static String ownReference(String personRef) {
        return " Your agency’s reference for them is " + personRef;
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("imports/add-person", "page", AddPersonPage.of(Acting.required(), form));
    }
}

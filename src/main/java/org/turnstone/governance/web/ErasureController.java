package org.turnstone.governance.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.EraseEverywhere;
import org.turnstone.governance.Erasure;
import org.turnstone.governance.NamesPeople;
import org.turnstone.governance.Needs;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Choice;
import org.turnstone.site.Outcome;

@Controller
final class ErasureController {
    private static final String ERASE = "/governance/erase";

    private final EraseEverywhere eraseEverywhere;
    private final NamesPeople people;
    private final Access access;
    private final Forms forms;

    ErasureController(EraseEverywhere eraseEverywhere, NamesPeople people, Access access, Forms forms) {
        this.eraseEverywhere = eraseEverywhere;
        this.people = people;
        this.access = access;
        this.forms = forms;
    }

    @Needs(Activity.ERASE_PEOPLE)
    @GetMapping(ERASE)
    ModelAndView show(Form form) {
        return page(form);
    }

    @Needs(Activity.ERASE_PEOPLE)
    @PostMapping(ERASE)
    ModelAndView erase(ErasureForm typed, Form form) {
        return forms.submit(form, ErasureForm.class, () -> erased(typed), this::page);
    }

    private Outcome erased(ErasureForm typed) {
        List<Problem> problems = new ArrayList<>();
        Optional<Erasure> decided = typed.read(people, problems);
        decided.flatMap(one -> eraseEverywhere.hasBecome(one.person()))
                .ifPresent(now -> problems.add(new Problem("person", merged(now))));
        if (problems.isEmpty()) {
            decided.ifPresent(eraseEverywhere::erase);
        }
        return problems.isEmpty() ? new Outcome.Saved(ERASE, "The person is erased") : new Outcome.Refused(problems);
    }

    /** Only the privacy officer reads this, who may know everyone by reference. */
    private String merged(PersonId now) {
        return "This person was merged into "
                + people.references(Set.of(now)).getOrDefault(now, "another")
                + ", with whom all that is held of them stands: erase that person, and this reference goes with them";
    }

    private ModelAndView page(Form form) {
        List<Choice> grounds = Arrays.stream(Erasure.Ground.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
        return new ModelAndView("governance/erase", "page", new ErasurePage(Tabs.ERASURE.of(access), form, grounds));
    }
}

package org.turnstone.matching.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.matching.MergePeople;
import org.turnstone.matching.MergePeople.Answer;
import org.turnstone.matching.OpenMerge;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.person.PersonHeader;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** Two people known to be one. */
@Controller
final class MergeController {
    private static final Problem NOT_NAMED = new Problem("with", "Enter the reference of the other person");
    private static final Problem NOT_HERE = new Problem("with", "Nobody else here has this reference: check it");

    private final OpenMerge people;
    private final MergePeople merge;
    private final AgencyNames agencies;
    private final Forms forms;

    MergeController(OpenMerge people, MergePeople merge, AgencyNames agencies, Forms forms) {
        this.people = people;
        this.merge = merge;
        this.agencies = agencies;
        this.forms = forms;
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/people/{reference}/merge")
    ModelAndView show(
            @PathVariable String reference, @RequestParam(required = false) @Nullable String with, Form form) {
        OpenMerge.Two two = people.open(reference, with == null ? "" : with);
        Form shown = with == null || two.with().isPresent() || !form.problems().isEmpty()
                ? form
                : form.refused(List.of(with.isBlank() ? NOT_NAMED : NOT_HERE));
        var names = agencies.all().stream()
                .collect(Collectors.toMap(AgencyNames.AgencyName::code, AgencyNames.AgencyName::name));
        return new ModelAndView("matching/merge").addObject("form", shown).addObject("page", MergePage.of(two, names));
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/matching/people/{reference}/merge")
    ModelAndView merge(@PathVariable String reference, Form form, MergeForm typed) {
        return forms.submit(
                form, MergeForm.class, () -> merged(reference, typed), again -> show(reference, typed.other(), again));
    }

    private Outcome merged(String reference, MergeForm typed) {
        OpenMerge.Two two = people.open(reference, typed.other());
        Optional<PersonHeader> other = two.with();
        if (other.isEmpty()) {
            return new Outcome.Refused(List.of(NOT_NAMED));
        }
        return switch (merge.merge(other.get().person(), two.person().person(), typed.words())) {
            case Answer.Done done ->
                new Outcome.Saved("/matching/moves/" + done.moved().move(), "The two are one person now");
            case Answer.WaitsForSecond waits ->
                new Outcome.Saved("/matching", "Proposed. A second data steward has to confirm it");
            case Answer.Refused refused -> new Outcome.Refused(refused.problems());
        };
    }
}

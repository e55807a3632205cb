package org.turnstone.matching.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.matching.OpenUnmerge;
import org.turnstone.matching.UnmergePerson;
import org.turnstone.matching.UnmergePerson.Answer;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** From the records of a person, through what would go with some of them, to the un-merge. */
@Controller
final class UnmergeController {
    private final OpenUnmerge people;
    private final UnmergePerson unmerge;
    private final AgencyNames agencies;
    private final Forms forms;

    UnmergeController(OpenUnmerge people, UnmergePerson unmerge, AgencyNames agencies, Forms forms) {
        this.people = people;
        this.unmerge = unmerge;
        this.agencies = agencies;
        this.forms = forms;
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/people/{reference}")
    ModelAndView choose(@PathVariable String reference, Form form) {
        return new ModelAndView("matching/records", "page", UnmergePage.choose(people.open(reference), names(), form));
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/people/{reference}/out")
    ModelAndView look(@PathVariable String reference, Form form, UnmergeForm typed) {
        if (typed.chosen().isEmpty()) {
            ModelAndView again = choose(
                    reference,
                    form.refused(List.of(new Problem("record", "Choose the records that are another person's"))));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return confirm(reference, form, typed);
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/matching/people/{reference}/out")
    ModelAndView unmerge(@PathVariable String reference, Form form, UnmergeForm typed) {
        return forms.submit(
                form,
                UnmergeForm.class,
                () -> switch (unmerge.unmerge(people.named(reference), typed.chosen(), typed.words())) {
                    case Answer.Done done ->
                        new Outcome.Saved(
                                "/matching/moves/" + done.moved().move(),
                                "The records are taken out. Agencies that read them meanwhile are told");
                    case Answer.Refused refused -> new Outcome.Refused(refused.problems());
                },
                again -> confirm(reference, again, typed));
    }

    private ModelAndView confirm(String reference, Form form, UnmergeForm typed) {
        OpenUnmerge.Outlook outlook = people.outlook(reference, typed.chosen());
        return new ModelAndView("matching/unmerge")
                .addObject("page", UnmergePage.confirm(outlook, names(), form))
                .addObject("since", Shown.day(outlook.since()))
                .addObject("readers", UnmergePage.readers(outlook));
    }

    private Map<AgencyCode, String> names() {
        return agencies.all().stream()
                .collect(Collectors.toMap(AgencyNames.AgencyName::code, AgencyNames.AgencyName::name));
    }
}

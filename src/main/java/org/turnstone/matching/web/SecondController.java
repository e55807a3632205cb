package org.turnstone.matching.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.matching.DecideProposal;
import org.turnstone.matching.ReadProposals;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** The second person's word on what one alone may not do. */
@Controller
final class SecondController {
    private final ReadProposals proposals;
    private final DecideProposal decide;
    private final AgencyNames agencies;
    private final Forms forms;

    SecondController(ReadProposals proposals, DecideProposal decide, AgencyNames agencies, Forms forms) {
        this.proposals = proposals;
        this.decide = decide;
        this.agencies = agencies;
        this.forms = forms;
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/second/{proposal}")
    ModelAndView show(@PathVariable UUID proposal, Form form) {
        return new ModelAndView("matching/second")
                .addObject("form", form)
                .addObject("page", SecondPage.of(proposals.one(proposal), names()));
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/matching/second/{proposal}")
    ModelAndView decide(@PathVariable UUID proposal, Form form, SecondForm typed) {
        return forms.submit(form, SecondForm.class, () -> decided(proposal, typed), again -> show(proposal, again));
    }

    private Outcome decided(UUID proposal, SecondForm typed) {
        if (!typed.isChosen()) {
            return new Outcome.Refused(List.of(new Problem("agreed", "Choose whether you agree")));
        }
        boolean agreed = "yes".equals(typed.agreed());
        List<Problem> problems = decide.decide(proposal, agreed, typed.words());
        return problems.isEmpty()
                ? new Outcome.Saved("/matching", agreed ? "Confirmed, and done" : "Refused. Nothing is changed")
                : new Outcome.Refused(problems);
    }

    private Map<AgencyCode, String> names() {
        return agencies.all().stream()
                .collect(Collectors.toMap(AgencyNames.AgencyName::code, AgencyNames.AgencyName::name));
    }
}

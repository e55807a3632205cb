package org.turnstone.matching.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.matching.AgencyPair;
import org.turnstone.matching.Precision;
import org.turnstone.matching.Precision.OfPair;
import org.turnstone.matching.SignOffLinks;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** How right links are, and the sign-off that lets some be made without a number. */
@Controller
final class AutomaticController {
    private final Precision precision;
    private final SignOffLinks signOff;
    private final AgencyNames agencies;
    private final Forms forms;

    AutomaticController(Precision precision, SignOffLinks signOff, AgencyNames agencies, Forms forms) {
        this.precision = precision;
        this.signOff = signOff;
        this.agencies = agencies;
        this.forms = forms;
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/automatic")
    ModelAndView list() {
        return new ModelAndView(
                "matching/automatic", "page", PrecisionPage.of(precision.all(), signOff.limits(), names()));
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/automatic/{pair}")
    ModelAndView show(@PathVariable String pair, Form form) {
        OfPair one = one(pair);
        LinkOrder none = one.signedOff().map(signed -> signed.order()).orElse(null);
        return new ModelAndView("matching/sign-off")
                .addObject("form", form.startingWith(PrecisionPage.starting(none)))
                .addObject("needed", PrecisionPage.needed(signOff.limits()))
                .addObject("page", PrecisionPage.pair(one, signOff.limits(), names()));
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/matching/automatic/{pair}")
    ModelAndView propose(@PathVariable String pair, Form form, SignOffForm typed) {
        return forms.submit(form, SignOffForm.class, () -> proposed(pair, typed), again -> show(pair, again));
    }

    private Outcome proposed(String pair, SignOffForm typed) {
        Optional<LinkOrder> settings = typed.settings();
        if (settings.isEmpty()) {
            return new Outcome.Refused(List.of(new Problem("threshold", "Enter points such as 15, 10 and -3")));
        }
        List<Problem> problems = signOff.propose(one(pair).pair(), settings.get(), typed.words());
        return problems.isEmpty()
                ? new Outcome.Saved("/matching", "Proposed. A second data steward has to confirm it")
                : new Outcome.Refused(problems);
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/matching/automatic/{pair}/withdraw")
    ModelAndView withdraw(@PathVariable String pair, Form form, SignOffForm typed) {
        return forms.submit(
                form,
                SignOffForm.class,
                () -> {
                    List<Problem> problems = signOff.withdraw(one(pair).pair(), typed.words());
                    return problems.isEmpty()
                            ? new Outcome.Saved("/matching/automatic", "Withdrawn. The data steward decides each again")
                            : new Outcome.Refused(problems);
                },
                again -> show(pair, again));
    }

    private OfPair one(String path) {
        AgencyPair pair = AgencyPair.parse(path).orElseThrow(NotFound::new);
        return precision.all().stream()
                .filter(one -> one.pair().equals(pair))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<AgencyCode, String> names() {
        return agencies.all().stream()
                .collect(Collectors.toMap(AgencyNames.AgencyName::code, AgencyNames.AgencyName::name));
    }
}

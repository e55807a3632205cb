package org.turnstone.matching.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.matching.AgencyPair;
import org.turnstone.matching.LookAtLink;
import org.turnstone.matching.LookAtLink.Answer;
import org.turnstone.matching.Said;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** One link after the other that weight alone has made, drawn by lot: whether it is right. */
@Controller
final class LinkController {
    private final LookAtLink links;
    private final AgencyNames agencies;
    private final Forms forms;

    LinkController(LookAtLink links, AgencyNames agencies, Forms forms) {
        this.links = links;
        this.agencies = agencies;
        this.forms = forms;
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/automatic/{pair}/look")
    ModelAndView look(@PathVariable String pair, Form form) {
        AgencyPair two = two(pair);
        Map<AgencyCode, String> names = names();
        String name = PrecisionPage.name(two, names);
        return new ModelAndView("matching/look")
                .addObject("form", form)
                .addObject(
                        "page",
                        links.next(two)
                                .map(link -> LinkPage.of(two, name, link, names))
                                .orElseGet(() -> LinkPage.none(two, name)));
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/matching/automatic/{pair}/look")
    ModelAndView say(@PathVariable String pair, Form form, LinkForm typed) {
        return forms.submit(form, LinkForm.class, () -> said(pair, typed), again -> look(pair, again));
    }

    private Outcome said(String pair, LinkForm typed) {
        Optional<Said> said = typed.said();
        if (said.isEmpty()) {
            return new Outcome.Refused(LinkForm.NOT_CHOSEN);
        }
        UUID record = typed.id().orElseThrow(NotFound::new);
        String next = "/matching/automatic/" + pair + "/look";
        return switch (links.say(two(pair), record, typed.whose(), said.get())) {
            case Answer.Noted() -> new Outcome.Saved(next, "Noted. Here is the next");
            case Answer.Wrong(String reference) ->
                new Outcome.Saved(
                        "/matching/people/" + reference, "Noted. Take the record out that is another person's");
            case Answer.TooLate() ->
                new Outcome.Saved(next, "That link has been looked at or undone meanwhile; nothing was noted");
        };
    }

    private static AgencyPair two(String pair) {
        return AgencyPair.parse(pair).orElseThrow(NotFound::new);
    }

    private Map<AgencyCode, String> names() {
        return agencies.all().stream()
                .collect(Collectors.toMap(AgencyNames.AgencyName::code, AgencyNames.AgencyName::name));
    }
}

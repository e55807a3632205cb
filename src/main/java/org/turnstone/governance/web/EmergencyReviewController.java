package org.turnstone.governance.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.EmergencyTicket;
import org.turnstone.governance.EmergencyTicket.Finding;
import org.turnstone.governance.Needs;
import org.turnstone.governance.ReviewEmergencies;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Choice;
import org.turnstone.site.Outcome;

@Controller
final class EmergencyReviewController {
    private static final String LIST = "/governance/emergencies";

    private final ReviewEmergencies emergencies;
    private final Access access;
    private final Forms forms;
    private final Clock clock;

    record ReviewForm(@Nullable String found, @Nullable String words) {}

    EmergencyReviewController(ReviewEmergencies emergencies, Access access, Forms forms, Clock clock) {
        this.emergencies = emergencies;
        this.access = access;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.REVIEW_EMERGENCIES)
    @GetMapping(LIST)
    ModelAndView show() {
        List<EmergenciesPage.Line> lines =
                emergencies.all().stream().map(this::line).toList();
        return new ModelAndView(
                "governance/emergencies", "page", new EmergenciesPage(Tabs.EMERGENCIES.of(access), lines));
    }

    @Needs(Activity.REVIEW_EMERGENCIES)
    @GetMapping(LIST + "/{ticket}")
    ModelAndView toReview(@PathVariable UUID ticket, Form form) {
        return page(ticket, form);
    }

    @Needs(Activity.REVIEW_EMERGENCIES)
    @PostMapping(LIST + "/{ticket}")
    ModelAndView review(@PathVariable UUID ticket, ReviewForm typed, Form form) {
        return forms.submit(form, ReviewForm.class, () -> reviewed(ticket, typed), again -> page(ticket, again));
    }

    private Outcome reviewed(UUID ticket, ReviewForm typed) {
        List<Problem> problems = new ArrayList<>();
        Optional<Finding> found = Arrays.stream(Finding.values())
                .filter(one -> one.name().equals(typed.found()))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(new Problem("found", "Choose what you found"));
        }
        Typed.need("words", Typed.text(typed.words()), "Enter what you looked at and why you think so", problems);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        emergencies.review(ticket, found.orElseThrow(), Typed.text(typed.words()));
        return new Outcome.Saved(LIST, "The review is on record");
    }

    private ModelAndView page(UUID ticket, Form form) {
        EmergencyTicket one = emergencies.all().stream()
                .filter(each -> each.id().equals(ticket) && each.found() == null)
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Choice> findings = Arrays.stream(Finding.values())
                .map(each -> Choice.of(each.name(), each.words()))
                .toList();
        return new ModelAndView(
                "governance/review-emergency", "page", new ReviewEmergencyPage(form, line(one), findings));
    }

    private EmergenciesPage.Line line(EmergencyTicket ticket) {
        Instant now = clock.instant();
        LocalDate today = London.today(clock);
        return EmergenciesPage.Line.of(ticket, now, today);
    }
}

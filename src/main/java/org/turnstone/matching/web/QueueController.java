package org.turnstone.matching.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.matching.DecideDoubt;
import org.turnstone.matching.DecideDoubt.Answer;
import org.turnstone.matching.OpenReview;
import org.turnstone.matching.Precision;
import org.turnstone.matching.ReadProposals;
import org.turnstone.matching.ReviewQueue;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Notice;
import org.turnstone.site.Outcome;

/** What waits to be linked, and one record after the other: when one is decided the next opens. */
@Controller
final class QueueController {
    private final ReviewQueue queue;
    private final OpenReview reviews;
    private final DecideDoubt decide;
    private final ReadProposals proposals;
    private final Precision precision;
    private final AgencyNames agencies;
    private final Forms forms;

    QueueController(
            ReviewQueue queue,
            OpenReview reviews,
            DecideDoubt decide,
            ReadProposals proposals,
            Precision precision,
            AgencyNames agencies,
            Forms forms) {
        this.queue = queue;
        this.reviews = reviews;
        this.decide = decide;
        this.proposals = proposals;
        this.precision = precision;
        this.agencies = agencies;
        this.forms = forms;
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching")
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        return new ModelAndView(
                "matching/queue",
                "page",
                QueuePage.of(queue.open(page), proposals.open(), precision.standing(), names()));
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/doubts/{doubt}")
    ModelAndView show(@PathVariable UUID doubt, @RequestParam(defaultValue = "0") int with, Form form) {
        return new ModelAndView("matching/review")
                .addObject("form", form)
                .addObject("page", ReviewPage.of(reviews.open(doubt, with), names()));
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/matching/doubts/{doubt}")
    ModelAndView decide(@PathVariable UUID doubt, Form form, ReviewForm typed) {
        return forms.submit(form, ReviewForm.class, () -> decided(doubt, typed), again -> show(doubt, 0, again));
    }

    private Outcome decided(UUID doubt, ReviewForm typed) {
        String next = queue.after(doubt).map(id -> "/matching/doubts/" + id).orElse("/matching");
        return switch (decide.decide(doubt, typed.choice(), typed.words(), typed.personRef())) {
            case Answer.Settled settled -> new Outcome.Saved(next, said(settled).text());
            case Answer.WaitsForSecond waits ->
                new Outcome.Saved(next, "Proposed. A second data steward has to confirm it");
            case Answer.Asked asked -> new Outcome.Saved(next, "Kept in the list, with your note of what was asked");
            case Answer.Meanwhile meanwhile -> DecidedFirstWords.of(typed, meanwhile.decided());
            case Answer.Refused refused -> new Outcome.Refused(refused.problems());
        };
    }

    private Notice said(Answer.Settled settled) {
        String record = names().getOrDefault(
                                settled.record().agency(),
                                settled.record().agency().value())
                + ", their record " + settled.record().personRef();
        String words = "Settled. The rows that waited go in: " + record + ", is about ";
        return settled.person()
                .map(person -> Notice.of(words + person.reference())
                        .with("/people/" + person.reference(), "Open " + person.reference())
                        .with("/matching/people/" + person.reference(), "Undo: take the record out again"))
                .orElse(Notice.of(words + "someone new"));
    }

    private Map<AgencyCode, String> names() {
        return agencies.all().stream()
                .collect(Collectors.toMap(AgencyNames.AgencyName::code, AgencyNames.AgencyName::name));
    }
}

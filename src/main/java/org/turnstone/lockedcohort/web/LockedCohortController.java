package org.turnstone.lockedcohort.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.lockedcohort.LockCohort;
import org.turnstone.lockedcohort.ReadLockedCohorts;
import org.turnstone.lockedcohort.RetireLockedCohort;
import org.turnstone.site.Days;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Outcome;

@Controller
final class LockedCohortController {
    private static final String ALL = "/cohort/locked";
    private static final String NEW = "/cohort/locked/new";
    private static final String ONE = "/cohort/locked/{locked}";

    private final ReadLockedCohorts reading;
    private final LockCohort locking;
    private final RetireLockedCohort retiring;
    private final Access access;
    private final Forms forms;

    LockedCohortController(
            ReadLockedCohorts reading, LockCohort locking, RetireLockedCohort retiring, Access access, Forms forms) {
        this.reading = reading;
        this.locking = locking;
        this.retiring = retiring;
        this.access = access;
        this.forms = forms;
    }

    @Needs(Activity.READ_LOCKED_COHORTS)
    @GetMapping(ALL)
    ModelAndView all() {
        return new ModelAndView(
                "lockedcohort/all", "page", LockedCohortsPage.of(reading.all(), access.may(Activity.LOCK_COHORT)));
    }

    @Needs(Activity.LOCK_COHORT)
    @GetMapping(NEW)
    ModelAndView toLock(Form form) {
        return new ModelAndView("lockedcohort/lock", Map.of("form", form));
    }

    @Needs(Activity.LOCK_COHORT)
    @PostMapping(NEW)
    ModelAndView lock(LockForm typed, Form form) {
        return forms.submit(form, LockForm.class, () -> outcome(locking.lock(typed.locking())), this::toLock);
    }

    private static Outcome outcome(LockCohort.Answer answer) {
        return switch (answer) {
            case LockCohort.Answer.Done done -> new Outcome.Saved(ALL + "/" + done.id(), "The cohort is locked");
            case LockCohort.Answer.Refused refused -> new Outcome.Refused(refused.problems());
        };
    }

    @Needs(Activity.READ_LOCKED_COHORTS)
    @GetMapping(ONE)
    ModelAndView one(@PathVariable("locked") String id, @RequestParam(defaultValue = "1") String page) {
        return new ModelAndView(
                "lockedcohort/one", "page", LockedCohortPage.of(reading.open(Days.id(id), number(page))));
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    @Needs(Activity.LOCK_COHORT)
    @GetMapping(ONE + "/retire")
    ModelAndView toRetire(@PathVariable("locked") String id, Form form) {
        return new ModelAndView("lockedcohort/retire", "page", RetirePage.of(reading.one(Days.id(id)), form));
    }

    @Needs(Activity.LOCK_COHORT)
    @PostMapping(ONE + "/retire")
    ModelAndView retire(@PathVariable("locked") String id, RetireForm typed, Form form) {
        UUID locked = Days.id(id);
        return forms.submit(
                form,
                RetireForm.class,
                () -> outcome(locked, retiring.retire(locked, Days.said(typed.reason()))),
                again -> toRetire(id, again));
    }

    private static Outcome outcome(UUID locked, RetireLockedCohort.Answer answer) {
        String one = ALL + "/" + locked;
        return switch (answer) {
            case RetireLockedCohort.Answer.Done done -> new Outcome.Saved(one, "The locked cohort is retired");
            case RetireLockedCohort.Answer.Refused refused -> new Outcome.Refused(refused.problems());
            case RetireLockedCohort.Answer.DecidedFirst first ->
                new Outcome.DecidedFirst(
                        LockedCohortsPage.retired(first.standing()),
                        List.of(),
                        List.of(Link.to(one, "The locked cohort")));
        };
    }
}

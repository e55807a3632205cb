package org.turnstone.cohort.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.cohort.LeaveCohort;
import org.turnstone.cohort.LeaveDecision;
import org.turnstone.cohort.Leaving;
import org.turnstone.cohort.MembershipClaim;
import org.turnstone.cohort.OpenCohortStay;
import org.turnstone.cohort.OpenCohortStay.Left;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

@Controller
final class ExitController {
    private static final String PATH = "/people/{reference}/exit";

    private final OpenCohortStay reading;
    private final LeaveCohort exits;
    private final Forms forms;

    ExitController(OpenCohortStay reading, LeaveCohort exits, Forms forms) {
        this.reading = reading;
        this.exits = exits;
        this.forms = forms;
    }

    /** @param claim which exit is taken back */
    record TakeBackForm(@Nullable String claim) {}

    @Needs(Activity.DECIDE_COHORT)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String reference, Form form) {
        return page(reference, form);
    }

    @Needs(Activity.DECIDE_COHORT)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String reference, ExitForm typed, Form form) {
        PersonId person = reading.named(reference);
        return forms.submit(
                form, ExitForm.class, () -> leave(reference, typed.leaving(person)), again -> page(reference, again));
    }

    @Needs(Activity.DECIDE_COHORT)
    @GetMapping(PATH + "/take-back")
    ModelAndView toTakeBack(@PathVariable String reference, Form form) {
        Left left = reading.openLeft(reference);
        MembershipClaim exit = left.exit();
        return new ModelAndView("cohort/take-back-exit", "page", TakeBackExitPage.of(left.person(), exit, form));
    }

    @Needs(Activity.DECIDE_COHORT)
    @PostMapping(PATH + "/take-back")
    ModelAndView takeBack(@PathVariable String reference, TakeBackForm typed, Form form) {
        PersonId person = reading.named(reference);
        UUID claim = id(typed.claim());
        return forms.submit(
                form,
                TakeBackForm.class,
                () -> {
                    if (!exits.takeBack(person, claim)) {
                        throw new NotFound();
                    }
                    return new Outcome.Saved("/people/" + reference, "The exit is taken back");
                },
                again -> toTakeBack(reference, again));
    }

    private Outcome leave(String reference, Leaving leaving) {
        return switch (exits.leave(leaving)) {
            case LeaveDecision.Done done ->
                new Outcome.Saved(
                        "/people/" + reference,
                        "No longer on the cohort from " + ExitPage.day(Objects.requireNonNull(leaving.on())));
            case LeaveDecision.Refused refused -> new Outcome.Refused(refused.problems());
            case LeaveDecision.Overtaken overtaken -> {
                LocalDate from = overtaken.now().member().period().from();
                yield new Outcome.Overtaken(
                        List.of(new Difference(
                                "On the cohort",
                                leaving.on() == null ? "" : "To " + ExitPage.day(leaving.on()),
                                "Since " + ExitPage.day(from))),
                        overtaken.now().version(),
                        "/people/" + reference);
            }
        };
    }

    private ModelAndView page(String reference, Form form) {
        return new ModelAndView("cohort/exit", "page", ExitPage.of(reading.open(reference), form));
    }

    private static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}

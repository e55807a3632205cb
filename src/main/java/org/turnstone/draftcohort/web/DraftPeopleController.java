package org.turnstone.draftcohort.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.draftcohort.KeepDraft;
import org.turnstone.draftcohort.ReadDrafts;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.person.PersonHeader;
import org.turnstone.site.Days;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** Who is put on a draft, and taken off it. */
@Controller
final class DraftPeopleController {
    private static final String PUT = DraftController.ONE + "/put";
    private static final String TAKE_IN = DraftController.ONE + "/nominations";
    private static final String OFF = DraftController.ONE + "/people/{reference}/off";

    private final ReadDrafts reading;
    private final KeepDraft keeping;
    private final Forms forms;

    DraftPeopleController(ReadDrafts reading, KeepDraft keeping, Forms forms) {
        this.reading = reading;
        this.keeping = keeping;
        this.forms = forms;
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @GetMapping(PUT)
    ModelAndView toPut(@PathVariable("draft") String id, Form form) {
        return new ModelAndView("draftcohort/put", "page", DraftStepPage.of(reading.one(Days.id(id)), form));
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @PostMapping(PUT)
    ModelAndView put(@PathVariable("draft") String id, DraftForms.Put typed, Form form) {
        UUID draft = Days.id(id);
        return forms.submit(
                form,
                DraftForms.Put.class,
                () -> DraftController.outcome(
                        keeping.put(draft, Days.said(typed.reference()), Days.said(typed.reason())),
                        one(draft),
                        "The person is on the draft"),
                again -> toPut(id, again));
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @GetMapping(TAKE_IN)
    ModelAndView toTakeIn(@PathVariable("draft") String id, Form form) {
        return new ModelAndView("draftcohort/take-in", "page", DraftStepPage.of(reading.one(Days.id(id)), form));
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @PostMapping(TAKE_IN)
    ModelAndView takeIn(@PathVariable("draft") String id, Form form) {
        UUID draft = Days.id(id);
        return forms.submit(
                form,
                DraftForms.TakeIn.class,
                () -> new Outcome.Saved(one(draft), words(keeping.takeIn(draft))),
                again -> toTakeIn(id, again));
    }

    private static String words(int taken) {
        return switch (taken) {
            case 0 -> "Nobody else who is nominated waits for a panel";
            case 1 -> "1 person who is nominated is on the draft";
            default -> "%,d people who are nominated are on the draft".formatted(taken);
        };
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @GetMapping(OFF)
    ModelAndView toTakeOff(@PathVariable("draft") String id, @PathVariable String reference, Form form) {
        UUID draft = Days.id(id);
        PersonHeader person = reading.person(draft, reference);
        return new ModelAndView(
                "draftcohort/off",
                Map.of(
                        "page", DraftStepPage.of(reading.one(draft), form),
                        "name", person.name(),
                        "reference", person.reference()));
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @PostMapping(OFF)
    ModelAndView takeOff(
            @PathVariable("draft") String id, @PathVariable String reference, DraftForms.Off typed, Form form) {
        UUID draft = Days.id(id);
        PersonHeader person = reading.person(draft, reference);
        return forms.submit(
                form,
                DraftForms.Off.class,
                () -> DraftController.outcome(
                        keeping.takeOff(draft, person.person(), Days.said(typed.reason())),
                        one(draft),
                        "The person is off the draft"),
                again -> toTakeOff(id, reference, again));
    }

    private static String one(UUID draft) {
        return DraftController.ALL + "/" + draft;
    }
}

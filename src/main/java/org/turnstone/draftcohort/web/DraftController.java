package org.turnstone.draftcohort.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.draftcohort.AcceptDraft;
import org.turnstone.draftcohort.AcceptDraft.Answer;
import org.turnstone.draftcohort.DrawUpDraft;
import org.turnstone.draftcohort.ReadDrafts;
import org.turnstone.draftcohort.ReadDrafts.AsSeen;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.Problem;
import org.turnstone.site.Days;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

/** Drafts as a whole: drawn up, their profile agreed, accepted. */
@Controller
final class DraftController {
    static final String ALL = "/cohort/draft";
    static final String ONE = "/cohort/draft/{draft}";
    private static final String NEW = ALL + "/new";

    private final ReadDrafts reading;
    private final DrawUpDraft drawing;
    private final AcceptDraft accepting;
    private final Access access;
    private final Forms forms;

    DraftController(ReadDrafts reading, DrawUpDraft drawing, AcceptDraft accepting, Access access, Forms forms) {
        this.reading = reading;
        this.drawing = drawing;
        this.accepting = accepting;
        this.access = access;
        this.forms = forms;
    }

    @Needs(Activity.READ_DRAFT_PROFILE)
    @GetMapping(ALL)
    ModelAndView all() {
        return new ModelAndView(
                "draftcohort/all",
                "page",
                DraftsPage.of(
                        reading.all(), access.may(Activity.READ_DRAFT_COHORT), access.may(Activity.DRAW_UP_COHORT)));
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @GetMapping(NEW)
    ModelAndView toDrawUp(Form form) {
        return new ModelAndView("draftcohort/new", Map.of("form", form));
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @PostMapping(NEW)
    ModelAndView drawUp(DraftForms.New typed, Form form) {
        return forms.submit(
                form,
                DraftForms.New.class,
                () -> switch (drawing.drawUp(Days.said(typed.name()), Days.said(typed.why()))) {
                    case DrawUpDraft.Answer.Done done -> new Outcome.Saved(ALL + "/" + done.id(), "The draft is begun");
                    case DrawUpDraft.Answer.Refused refused -> new Outcome.Refused(refused.problems());
                },
                this::toDrawUp);
    }

    @Needs(Activity.READ_DRAFT_COHORT)
    @GetMapping(ONE)
    ModelAndView one(@PathVariable("draft") String id) {
        return new ModelAndView("draftcohort/one", "page", DraftPage.of(reading.open(Days.id(id))));
    }

    @Needs(Activity.READ_DRAFT_PROFILE)
    @GetMapping(ONE + "/profile")
    ModelAndView profile(@PathVariable("draft") String id, Form form) {
        return new ModelAndView(
                "draftcohort/profile", "page", DraftProfilePage.of(reading.profiles(Days.id(id)), form));
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @PostMapping(ONE + "/profile")
    ModelAndView agree(@PathVariable("draft") String id, DraftForms.Agree typed, Form form) {
        UUID draft = Days.id(id);
        return forms.submit(
                form,
                DraftForms.Agree.class,
                () -> outcome(
                        accepting.agreeProfile(draft, Days.said(typed.version()), Days.said(typed.where())),
                        ALL + "/" + draft + "/profile",
                        "The profile is agreed",
                        "Who agreed it, and where",
                        Days.said(typed.where())),
                again -> profile(id, again));
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @GetMapping(ONE + "/accept")
    ModelAndView toAccept(@PathVariable("draft") String id, Form form) {
        UUID draft = Days.id(id);
        return new ModelAndView(
                "draftcohort/accept", "page", DraftStepPage.of(reading.one(draft), reading.version(draft), form));
    }

    @Needs(Activity.DRAW_UP_COHORT)
    @PostMapping(ONE + "/accept")
    ModelAndView accept(@PathVariable("draft") String id, DraftForms.Accept typed, Form form) {
        UUID draft = Days.id(id);
        return forms.submit(
                form,
                DraftForms.Accept.class,
                () -> outcome(
                        accepting.accept(
                                draft,
                                Days.said(typed.version()),
                                typed.on().read().orElse(null),
                                typed.on().problem().orElse(""),
                                Days.said(typed.where())),
                        ALL + "/" + draft,
                        "The draft is accepted. Each person is taken on by their nomination",
                        "Who accepted it, and where",
                        Days.said(typed.where())),
                again -> toAccept(id, again));
    }

    private static Outcome outcome(Answer answer, String next, String notice, String label, String typed) {
        return switch (answer) {
            case Answer.Done done -> new Outcome.Saved(next, notice);
            case Answer.Refused refused -> new Outcome.Refused(refused.problems());
            case Answer.Overtaken overtaken ->
                new Outcome.Overtaken(
                        List.of(new Difference(label, typed, changed(overtaken.now()))),
                        overtaken.now().version(),
                        next);
        };
    }

    private static String changed(AsSeen now) {
        return "The draft has changed since you opened this page: %,d on it now whom you may see"
                .formatted(now.profile().people());
    }

    static Outcome outcome(List<Problem> problems, String next, String notice) {
        return problems.isEmpty() ? new Outcome.Saved(next, notice) : new Outcome.Refused(problems);
    }
}

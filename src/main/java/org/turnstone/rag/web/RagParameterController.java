package org.turnstone.rag.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.rag.RagLine;
import org.turnstone.rag.RagParameterChange;
import org.turnstone.rag.RagParameterDecision;
import org.turnstone.rag.RagParameterStanding;
import org.turnstone.rag.ReadRagParameter;
import org.turnstone.rag.ReadRagParameters;
import org.turnstone.rag.SetRagParameter;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

/** What is set for RAG, its history, and the coordinator's forms that set it. */
@Controller
final class RagParameterController {
    private final ReadRagParameters all;
    private final ReadRagParameter one;
    private final SetRagParameter parameters;
    private final Forms forms;

    record TakeBackForm(@Nullable String why, @Nullable String version) {}

    RagParameterController(ReadRagParameters all, ReadRagParameter one, SetRagParameter parameters, Forms forms) {
        this.all = all;
        this.one = one;
        this.parameters = parameters;
        this.forms = forms;
    }

    @Needs(Activity.READ_COHORT)
    @GetMapping(RagParametersPage.PATH)
    ModelAndView list() {
        return new ModelAndView("rag/parameters", "page", RagParametersPage.of(all.today()));
    }

    @Needs(Activity.READ_COHORT)
    @GetMapping(RagParametersPage.PATH + "/{parameter}")
    ModelAndView history(@PathVariable String parameter) {
        return new ModelAndView("rag/parameter", "page", RagParameterPage.of(one.named(parameter)));
    }

    @Needs(Activity.SET_RAG_PARAMETERS)
    @GetMapping(RagParametersPage.PATH + "/{parameter}/change")
    ModelAndView show(@PathVariable String parameter, Form form) {
        RagParameterStanding standing = one.named(parameter);
        return page(
                standing,
                form.startingWith(RagParameterForm.start(standing.now().value())));
    }

    @Needs(Activity.SET_RAG_PARAMETERS)
    @PostMapping(RagParametersPage.PATH + "/{parameter}/change")
    ModelAndView save(@PathVariable String parameter, RagParameterForm typed, Form form) {
        RagParameterChange change = typed.change(one.named(parameter).of());
        return forms.submit(
                form,
                RagParameterForm.class,
                () -> outcome(parameters.set(change), change),
                again -> page(one.named(parameter), again));
    }

    @Needs(Activity.SET_RAG_PARAMETERS)
    @GetMapping(RagParametersPage.PATH + "/{parameter}/take-back/{line}")
    ModelAndView askBack(@PathVariable String parameter, @PathVariable UUID line, Form form) {
        return back(one.named(parameter), line, form);
    }

    @Needs(Activity.SET_RAG_PARAMETERS)
    @PostMapping(RagParametersPage.PATH + "/{parameter}/take-back/{line}")
    ModelAndView takeBack(@PathVariable String parameter, @PathVariable UUID line, TakeBackForm typed, Form form) {
        return forms.submit(
                form,
                TakeBackForm.class,
                () -> takenBack(one.named(parameter), line, typed),
                again -> back(one.named(parameter), line, again));
    }

    private static Outcome outcome(RagParameterDecision decision, RagParameterChange change) {
        return switch (decision) {
            case RagParameterDecision.Done(var line) ->
                new Outcome.Saved(
                        ParameterWords.path(line.of()),
                        "It is set from " + RagStatusPage.day(line.since().day()));
            case RagParameterDecision.Refused(var problems) -> new Outcome.Refused(problems);
            case RagParameterDecision.Overtaken(var now) -> overtaken(change, now);
        };
    }

    private static Outcome overtaken(RagParameterChange change, RagParameterStanding standing) {
        RagLine now = standing.newest();
        return new Outcome.Overtaken(
                List.of(
                        new Difference(
                                ParameterWords.heading(standing.of()),
                                change.words(),
                                now.value().words()),
                        new Difference(
                                "From",
                                RagStatusPage.day(change.from()),
                                RagParametersPage.since(now.since().day())),
                        new Difference(
                                "Who decided", change.source(), now.since().source())),
                standing.version(),
                ParameterWords.path(standing.of()));
    }

    private Outcome takenBack(RagParameterStanding standing, UUID line, TakeBackForm typed) {
        String why = typed.why() == null ? "" : typed.why();
        String seen = typed.version() == null ? "" : typed.version();
        return switch (parameters.takeBack(standing.of(), line, why, seen)) {
            case RagParameterDecision.Done done ->
                new Outcome.Saved(ParameterWords.path(standing.of()), "It is taken back");
            case RagParameterDecision.Refused(var problems) -> new Outcome.Refused(problems);
            case RagParameterDecision.Overtaken(var now) ->
                new Outcome.Overtaken(
                        List.of(new Difference(
                                ParameterWords.heading(now.of()),
                                "Taken back",
                                now.newest().value().words())),
                        now.version(),
                        ParameterWords.path(now.of()));
        };
    }

    private static ModelAndView page(RagParameterStanding standing, Form form) {
        return new ModelAndView("rag/set-parameter", "page", SetParameterPage.of(standing, form));
    }

    private static ModelAndView back(RagParameterStanding standing, UUID line, Form form) {
        return new ModelAndView("rag/take-back", "page", TakeBackPage.of(standing, line, form));
    }
}

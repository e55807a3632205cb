package org.turnstone.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.site.Outcome.DecidedFirst;
import org.turnstone.site.Outcome.Overtaken;
import org.turnstone.site.Outcome.Refused;
import org.turnstone.site.Outcome.Saved;
import org.turnstone.site.Submissions.Sending.Answered;
import org.turnstone.site.Submissions.Sending.SentOtherwise;
import org.turnstone.site.Submissions.Sending.Unknown;

/** The one way a form is sent: at most one effect, what was typed is kept, and the reader learns what came of it. */
@Component
public final class Forms {
    private static final Problem TOO_LATE =
            new Problem("", "This page was open for too long. Check what you typed and save it again");

    private final Submissions submissions;
    private final FormTokens tokens;

    Forms(Submissions submissions, FormTokens tokens) {
        this.submissions = submissions;
        this.tokens = tokens;
    }

    /**
     * Does the act at most once for this showing of the form and answers with where to go, or with the page again.
     *
     * @param fields the record of strings whose components stand in the order of the fields on the page
     * @param act what to do; it runs in one transaction with the note that it was done
     * @param page shows the form again with its problems
     */
    public ModelAndView submit(
            Form form, Class<? extends Record> fields, Supplier<Outcome> act, Function<Form, ModelAndView> page) {
        SignedIn who = SignedIn.now().orElseThrow(NotAllowed::new);
        return switch (submissions.once(form, who, act)) {
            case Unknown unknown -> again(page, anew(form, who, fields, TOO_LATE));
            case SentOtherwise before ->
                sentAlready(page, anew(form, who, fields, Form.SENT_ALREADY), before.location());
            case Answered(Saved saved) -> goTo(saved, request());
            case Answered(Refused refused) -> again(page, form.refused(refused.problems(), order(fields)));
            case Answered(Overtaken overtaken) ->
                new ModelAndView(
                        "site/overtaken", Map.of("page", OvertakenPage.of(form, overtaken)), HttpStatus.CONFLICT);
            case Answered(DecidedFirst decided) ->
                new ModelAndView("site/decided-first", Map.of("page", decided), HttpStatus.CONFLICT);
        };
    }

    private Form anew(Form form, SignedIn who, Class<? extends Record> fields, Problem problem) {
        return form.refused(List.of(problem), order(fields)).withToken(tokens.issue(who, form.path()));
    }

    /** The page again; where the first sending left none to show, one that says so. */
    private static ModelAndView sentAlready(Function<Form, ModelAndView> page, Form form, String location) {
        ModelAndView view;
        try {
            view = page.apply(form);
        } catch (NotFound gone) {
            view = new ModelAndView("site/sent-already", "page", new SentAlreadyPage(form, location));
        }
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    /** The names of the fields as they are sent; {@link BindParam} stands on the parameters of the constructor alone. */
    private static List<String> order(Class<? extends Record> fields) {
        return Stream.of(fields.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == fields.getRecordComponents().length)
                .flatMap(constructor -> Stream.of(constructor.getParameters()))
                .map(parameter -> {
                    BindParam sentAs = parameter.getAnnotation(BindParam.class);
                    return sentAs == null ? parameter.getName() : sentAs.value();
                })
                .toList();
    }

    private static ModelAndView again(Function<Form, ModelAndView> page, Form form) {
        ModelAndView view = page.apply(form);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Where to go, and what to say there, for a page that does not send through {@link #submit}. */
    public ModelAndView saved(Saved saved) {
        return goTo(saved, request());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static ModelAndView goTo(Saved saved, HttpServletRequest request) {
        if (saved.notice() != null) {
            RequestContextUtils.getOutputFlashMap(request).put(Frames.NOTICE, saved.notice());
        }
        RedirectView redirect = new RedirectView(saved.location());
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}

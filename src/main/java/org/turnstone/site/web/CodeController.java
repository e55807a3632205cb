package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.OpenToAll;
import org.turnstone.partnership.Authenticator;
import org.turnstone.partnership.CheckCode;
import org.turnstone.partnership.CodeAnswer;
import org.turnstone.shared.Problem;

/** The second factor, for whoever has just given the right password. */
@Controller
class CodeController {
    private final CheckCode checkCode;
    private final LetIn letIn;
    private final Clock clock;

    CodeController(CheckCode checkCode, LetIn letIn, Clock clock) {
        this.checkCode = checkCode;
        this.letIn = letIn;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping({"/sign-in/code", "/sign-in/authenticator"})
    ModelAndView show(HttpServletRequest request, CsrfToken csrf) {
        Optional<HalfSignedIn> half = HalfSignedIn.of(request, clock);
        return half.isEmpty() ? startAgain() : page(half.get(), csrf, List.of());
    }

    @OpenToAll
    @PostMapping({"/sign-in/code", "/sign-in/authenticator"})
    ModelAndView check(CodeForm form, HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        Optional<HalfSignedIn> found = HalfSignedIn.of(request, clock);
        if (found.isEmpty()) {
            return startAgain();
        }
        HalfSignedIn half = found.get();
        return switch (checkCode.check(half.username(), form.typed(), half.newSecret(), Door.placeOf(request))) {
            case CodeAnswer.Right right ->
                new ModelAndView("redirect:" + letIn.in(right.memberships().getFirst(), request, response));
            case CodeAnswer.Wrong() ->
                refused(half, csrf, "Enter the code that your authenticator app shows now; each code works once");
            case CodeAnswer.TooSoon(Duration wait) -> refused(half, csrf, Waiting.words(wait));
        };
    }

    private static ModelAndView startAgain() {
        return new ModelAndView("redirect:" + SecurityConfiguration.SIGN_IN);
    }

    private static ModelAndView refused(HalfSignedIn half, CsrfToken csrf, String message) {
        ModelAndView page = page(half, csrf, List.of(new Problem("code", message)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(HalfSignedIn half, CsrfToken csrf, List<Problem> problems) {
        String action = half.enrols() ? "/sign-in/authenticator" : "/sign-in/code";
        String address = half.enrols() ? Authenticator.address(half.username(), half.newSecret()) : "";
        var page = new CodePage(csrf.getToken(), action, half.newSecret(), address, problems);
        return new ModelAndView("partnership/code", "page", page);
    }
}

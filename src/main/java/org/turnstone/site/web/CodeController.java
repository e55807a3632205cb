package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.OpenToAll;
import org.turnstone.partnership.Authenticator;
import org.turnstone.partnership.CheckCode;
import org.turnstone.partnership.CodeAnswer;

/** The second factor, for whoever has just given the right password. */
@Controller
class CodeController {
    static final String PATH = "/sign-in/code";

    private final CheckCode checkCode;
    private final LetIn letIn;
    private final Clock clock;

    CodeController(CheckCode checkCode, LetIn letIn, Clock clock) {
        this.checkCode = checkCode;
        this.letIn = letIn;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request) {
        return Door.halfSignedIn(request, clock).map(half -> page(half, null)).orElseGet(CodeController::startAgain);
    }

    @OpenToAll
    @PostMapping(PATH)
    ModelAndView check(CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        Optional<HalfSignedIn> found = Door.halfSignedIn(request, clock);
        if (found.isEmpty()) {
            return startAgain();
        }
        HalfSignedIn half = found.get();
        return switch (checkCode.check(half.username(), form.typed(), half.newSecret(), Devices.placeOf(request))) {
            case CodeAnswer.Right right ->
                new ModelAndView("redirect:" + letIn.in(right.memberships().getFirst(), request, response));
            case CodeAnswer.Wrong() ->
                refused(half, "Enter the code that your authenticator app shows now. Each code works once");
            case CodeAnswer.TooSoon(Duration delay) -> refused(half, Waiting.words(delay));
        };
    }

    private static ModelAndView startAgain() {
        return new ModelAndView("redirect:" + SecurityConfiguration.SIGN_IN);
    }

    private static ModelAndView refused(HalfSignedIn half, String problem) {
        ModelAndView page = page(half, problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(HalfSignedIn half, @Nullable String problem) {
        String address = half.enrols() ? Authenticator.address(half.username(), half.newSecret()) : "";
        return new ModelAndView("site/code", "page", new CodePage(half.newSecret(), address, problem));
    }
}

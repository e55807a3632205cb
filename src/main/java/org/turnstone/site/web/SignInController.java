package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.governance.OpenToAll;
import org.turnstone.partnership.CheckPassword;
import org.turnstone.partnership.EndSignIn;
import org.turnstone.partnership.PasswordAnswer.Passed;
import org.turnstone.partnership.PasswordAnswer.Refused;
import org.turnstone.partnership.PasswordAnswer.TooSoon;

@Controller
class SignInController {
    private static final String PAGE = "site/sign-in";

    private final CheckPassword checkPassword;
    private final LetIn letIn;
    private final EndSignIn endSignIn;

    SignInController(CheckPassword checkPassword, LetIn letIn, EndSignIn endSignIn) {
        this.checkPassword = checkPassword;
        this.letIn = letIn;
        this.endSignIn = endSignIn;
    }

    @OpenToAll
    @GetMapping(SecurityConfiguration.SIGN_IN)
    ModelAndView show(HttpServletRequest request) {
        if (Door.signedIn().isPresent()) {
            return new ModelAndView("redirect:/");
        }
        return Door.wasShownOut(request)
                ? new ModelAndView(PAGE, "notice", "You are no longer signed in. Sign in again to go on.")
                : new ModelAndView(PAGE);
    }

    @OpenToAll
    @PostMapping(SecurityConfiguration.SIGN_IN)
    ModelAndView signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return switch (checkPassword.check(form.typedUsername(), form.typedPassword(), Devices.placeOf(request))) {
            case Passed passed -> new ModelAndView("redirect:" + letIn.passed(passed, request, response));
            case Refused() -> refused(form, "Enter the right user name and password");
            case TooSoon(Duration delay) -> refused(form, Waiting.words(delay));
        };
    }

    @Needs(Activity.BE_SIGNED_IN)
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        Door.signedIn().ifPresent(endSignIn::end);
        Door.close(request);
        return "redirect:" + SecurityConfiguration.SIGN_IN;
    }

    private static ModelAndView refused(SignInForm form, String problem) {
        Map<String, String> model = Map.of("username", form.typedUsername(), "problem", problem);
        return new ModelAndView(PAGE, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

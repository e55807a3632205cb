package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.governance.OpenToAll;
import org.turnstone.partnership.CheckPassword;
import org.turnstone.partnership.EndSignIn;
import org.turnstone.partnership.PasswordAnswer;
import org.turnstone.partnership.PasswordAnswer.Passed;
import org.turnstone.partnership.PasswordAnswer.Refused;
import org.turnstone.partnership.PasswordAnswer.TooSoon;
import org.turnstone.shared.Problem;

@Controller
class SignInController {
    private final CheckPassword checkPassword;
    private final LetIn letIn;
    private final EndSignIn endSignIn;

    SignInController(CheckPassword checkPassword, LetIn letIn, EndSignIn endSignIn) {
        this.checkPassword = checkPassword;
        this.letIn = letIn;
        this.endSignIn = endSignIn;
    }

    @OpenToAll
    @GetMapping("/sign-in")
    ModelAndView show(HttpServletRequest request, CsrfToken csrf) {
        if (SignedIn.now().isPresent()) {
            return new ModelAndView("redirect:/");
        }
        return page(
                csrf,
                "",
                Door.wasShownOut(request) ? "You have been signed out. Sign in again to go on." : "",
                List.of());
    }

    @OpenToAll
    @PostMapping("/sign-in")
    ModelAndView signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        PasswordAnswer answer = checkPassword.check(form.typedUsername(), form.typedPassword(), Door.placeOf(request));
        return switch (answer) {
            case Passed passed -> new ModelAndView("redirect:" + letIn.passed(passed, request, response));
            case Refused() -> refused(form, csrf, "Enter the right username and password");
            case TooSoon(Duration wait) -> refused(form, csrf, Waiting.words(wait));
        };
    }

    @Needs(Activity.BE_SIGNED_IN)
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        SignedIn.now().ifPresent(endSignIn::end);
        Door.close(request);
        return "redirect:/sign-in";
    }

    private static ModelAndView refused(SignInForm form, CsrfToken csrf, String message) {
        ModelAndView page = page(csrf, form.typedUsername(), "", List.of(new Problem("username", message)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(CsrfToken csrf, String username, String notice, List<Problem> problems) {
        return new ModelAndView(
                "partnership/sign-in", "page", new SignInPage(csrf.getToken(), username, notice, problems));
    }
}

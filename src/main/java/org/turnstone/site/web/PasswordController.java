package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.AccountAnswer.Changed;
import org.turnstone.partnership.AccountAnswer.Refused;
import org.turnstone.partnership.SetPassword;
import org.turnstone.partnership.SignInId;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.Problem;

@Controller
class PasswordController {
    static final String PATH = "/password";

    private final SetPassword setPassword;

    PasswordController(SetPassword setPassword) {
        this.setPassword = setPassword;
    }

    @Needs(Activity.BE_SIGNED_IN)
    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request) {
        return page(List.of(), Door.owesPassword(request));
    }

    @Needs(Activity.BE_SIGNED_IN)
    @PostMapping(PATH)
    ModelAndView set(PasswordForm form, HttpServletRequest request) {
        boolean owed = Door.owesPassword(request);
        SignInId here = Door.signedIn().orElseThrow(NotAllowed::new);
        return switch (setPassword.set(form.typedCurrent(), form.typedNext(), here)) {
            case Changed() -> new ModelAndView("redirect:" + (owed ? Door.passwordIsOwn(request) : "/sessions"));
            case Refused(List<Problem> problems) -> {
                ModelAndView page = page(problems, owed);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static ModelAndView page(List<Problem> problems, boolean owed) {
        return new ModelAndView("site/password", "page", new PasswordPage(problems, owed));
    }
}

package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.EndSignIn;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;
import org.turnstone.partnership.SignInId;
import org.turnstone.partnership.SignIns;
import org.turnstone.shared.NotFound;

/** Everyone's own sign-ins, and what else they may work as. */
@Controller
class SessionsController {
    private static final String PATH = "/sessions";

    private final SignIns signIns;
    private final EndSignIn endSignIn;
    private final Memberships memberships;
    private final LetIn letIn;

    SessionsController(SignIns signIns, EndSignIn endSignIn, Memberships memberships, LetIn letIn) {
        this.signIns = signIns;
        this.endSignIn = endSignIn;
        this.memberships = memberships;
        this.letIn = letIn;
    }

    @Needs(Activity.BE_SIGNED_IN)
    @GetMapping(PATH)
    ModelAndView show() {
        Membership acting = Acting.required();
        var lines = signIns.ofMyself().stream()
                .map(live -> SessionsPage.Line.of(live, Door.signedIn()))
                .toList();
        var posts = mine(acting).stream()
                .map(membership -> SessionsPage.Post.of(membership, acting))
                .toList();
        return new ModelAndView("site/sessions", "page", new SessionsPage(lines, posts));
    }

    @Needs(Activity.BE_SIGNED_IN)
    @PostMapping("/sessions/end")
    String end(@RequestParam UUID signIn) {
        endSignIn.end(new SignInId(signIn));
        return "redirect:" + PATH;
    }

    /** A change of membership is a new sign-in: the old one ends, and with it whatever its pages were open for. */
    @Needs(Activity.BE_SIGNED_IN)
    @PostMapping("/sessions/work-as")
    String workAs(@RequestParam UUID membership, HttpServletRequest request, HttpServletResponse response) {
        Membership next = mine(Acting.required()).stream()
                .filter(mine -> mine.id().value().equals(membership))
                .findFirst()
                .orElseThrow(NotFound::new);
        Door.signedIn().ifPresent(endSignIn::end);
        return "redirect:" + letIn.in(next, request, response);
    }

    private List<Membership> mine(Membership acting) {
        return memberships.liveOf(acting.staff());
    }
}

package org.turnstone.site.web;

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
import org.turnstone.partnership.SignInId;
import org.turnstone.partnership.SignIns;
import org.turnstone.partnership.StaffList;
import org.turnstone.partnership.Teams;

/** Who works here, who is signed in, and how either ends. */
@Controller
class AdministrationController {
    static final String PATH = "/administration";

    /** Memberships on one page. */
    static final int SHOWN = 50;

    private final StaffList staffList;
    private final Teams teams;
    private final SignIns signIns;
    private final EndSignIn endSignIn;

    AdministrationController(StaffList staffList, Teams teams, SignIns signIns, EndSignIn endSignIn) {
        this.staffList = staffList;
        this.teams = teams;
        this.signIns = signIns;
        this.endSignIn = endSignIn;
    }

    @Needs(Activity.MANAGE_STAFF)
    @GetMapping(PATH)
    ModelAndView show(StaffAsked typed) {
        StaffList.Asked asked = typed.asked();
        StaffList.Part part = staffList.part(asked, typed.number(), SHOWN);
        List<SessionsPage.Line> live = signIns.ofThePartnership().stream()
                .map(one -> SessionsPage.Line.of(one, Door.signedIn()))
                .toList();
        return new ModelAndView(
                "site/administration",
                "page",
                AdministrationPage.of(asked, part, teams.all(), Acting.required(), live));
    }

    @Needs(Activity.MANAGE_STAFF)
    @PostMapping(PATH + "/end-sign-in")
    String endSignIn(@RequestParam UUID signIn) {
        endSignIn.end(new SignInId(signIn));
        return "redirect:" + PATH;
    }
}

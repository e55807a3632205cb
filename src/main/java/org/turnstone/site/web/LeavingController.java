package org.turnstone.site.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.DisableAccount;
import org.turnstone.partnership.EndMembership;
import org.turnstone.partnership.StaffList;
import org.turnstone.partnership.StaffList.Post;
import org.turnstone.partnership.StaffList.StaffMember;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Saved;

/** Someone leaves, or must be kept out: a membership ends, or an account opens nothing any more. Each is asked first. */
@Controller
final class LeavingController {
    private static final String END = AdministrationController.PATH + "/memberships/{membership}/end";
    private static final String DISABLE = AdministrationController.PATH + "/account/{staff}/disable";

    private final StaffList staffList;
    private final EndMembership endMembership;
    private final DisableAccount disableAccount;
    private final Forms forms;

    /** Nothing is typed: what ends is in the path. */
    record LeavingForm() {}

    private record Held(StaffMember member, Post post) {}

    LeavingController(StaffList staffList, EndMembership endMembership, DisableAccount disableAccount, Forms forms) {
        this.staffList = staffList;
        this.endMembership = endMembership;
        this.disableAccount = disableAccount;
        this.forms = forms;
    }

    @Needs(Activity.MANAGE_STAFF)
    @GetMapping(END)
    ModelAndView toEnd(@PathVariable UUID membership, Form form) {
        return endPage(held(membership), form);
    }

    @Needs(Activity.MANAGE_STAFF)
    @PostMapping(END)
    ModelAndView end(@PathVariable UUID membership, Form form) {
        Held held = held(membership);
        return forms.submit(form, LeavingForm.class, () -> ended(held), again -> endPage(held, again));
    }

    @Needs(Activity.MANAGE_STAFF)
    @GetMapping(DISABLE)
    ModelAndView toDisable(@PathVariable UUID staff, Form form) {
        return disablePage(withAccount(staff), form);
    }

    @Needs(Activity.MANAGE_STAFF)
    @PostMapping(DISABLE)
    ModelAndView disable(@PathVariable UUID staff, Form form) {
        StaffMember member = withAccount(staff);
        return forms.submit(form, LeavingForm.class, () -> disabled(member), again -> disablePage(member, again));
    }

    private Outcome ended(Held held) {
        String what = "The membership of " + held.member().name() + " as "
                + held.post().role().words();
        if (!held.post().live()) {
            return new Saved(AdministrationController.PATH, what + " had ended already");
        }
        endMembership.end(held.post().id());
        return new Saved(AdministrationController.PATH, what + " has ended");
    }

    private Outcome disabled(StaffMember member) {
        String what = "The account of " + member.name();
        if (member.disabled()) {
            return new Saved(AdministrationController.PATH, what + " was disabled already");
        }
        disableAccount.disable(member.id());
        return new Saved(AdministrationController.PATH, what + " is disabled");
    }

    /** @throws NotAllowed for the membership that one acts by */
    private Held held(UUID membership) {
        Held held = staffList.all().stream()
                .flatMap(member -> member.posts().stream().map(post -> new Held(member, post)))
                .filter(one -> one.post().id().value().equals(membership)
                        && one.post().role().isPerson())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (held.post().id().equals(Acting.required().id())) {
            throw new NotAllowed();
        }
        return held;
    }

    /** @throws NotAllowed for one's own account */
    private StaffMember withAccount(UUID staff) {
        StaffMember member = staffList
                .of(new StaffId(staff))
                .filter(one -> one.username() != null)
                .orElseThrow(NotFound::new);
        if (member.id().equals(Acting.required().staff())) {
            throw new NotAllowed();
        }
        return member;
    }

    private static ModelAndView endPage(Held held, Form form) {
        return new ModelAndView("site/leaving", "page", LeavingPage.ofMembership(held.member(), held.post(), form));
    }

    private static ModelAndView disablePage(StaffMember member, Form form) {
        return new ModelAndView("site/leaving", "page", LeavingPage.ofAccount(member, form));
    }
}

package org.turnstone.site.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.AccountAnswer;
import org.turnstone.partnership.AccountAnswer.Changed;
import org.turnstone.partnership.AccountAnswer.Refused;
import org.turnstone.partnership.OpenAccount;
import org.turnstone.partnership.ResetAccount;
import org.turnstone.partnership.StaffList;
import org.turnstone.partnership.StaffList.StaffMember;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome.Saved;

/** The administrator opens an account, or gives a new first password to someone who lost theirs. */
@Controller
class AccountController {
    private static final String PATH = AdministrationController.PATH + "/account/{staff}";

    private final StaffList staffList;
    private final OpenAccount openAccount;
    private final ResetAccount resetAccount;
    private final Forms forms;

    AccountController(StaffList staffList, OpenAccount openAccount, ResetAccount resetAccount, Forms forms) {
        this.staffList = staffList;
        this.openAccount = openAccount;
        this.resetAccount = resetAccount;
        this.forms = forms;
    }

    @Needs(Activity.MANAGE_STAFF)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable UUID staff) {
        return page(member(staff), "", List.of());
    }

    @Needs(Activity.MANAGE_STAFF)
    @PostMapping(PATH)
    ModelAndView set(@PathVariable UUID staff, AccountForm form) {
        StaffMember member = member(staff);
        String username = member.username();
        if (username != null && form.opensAnother(username)) {
            return refused(
                    member,
                    form,
                    List.of(new Problem(
                            "password",
                            member.name() + " has an account already, as " + username
                                    + ". What you typed has not been saved. To give a new password to it, send this")));
        }
        AccountAnswer answer = username == null
                ? openAccount.open(member.id(), form.typedUsername(), form.typedPassword())
                : resetAccount.reset(member.id(), form.typedPassword());
        return switch (answer) {
            case Changed() -> forms.saved(new Saved(AdministrationController.PATH, said(member, form)));
            case Refused(List<Problem> problems) -> refused(member, form, problems);
        };
    }

    private static String said(StaffMember member, AccountForm form) {
        return form.username() == null
                ? member.name() + " has a new password and is signed out everywhere"
                : member.name() + " has an account: " + form.typedUsername().strip()
                        + ". Tell them the password yourself";
    }

    private static ModelAndView refused(StaffMember member, AccountForm form, List<Problem> problems) {
        ModelAndView page = page(member, form.typedUsername(), problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private StaffMember member(UUID staff) {
        return staffList.of(new StaffId(staff)).filter(StaffMember::isPerson).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(StaffMember member, String typed, List<Problem> problems) {
        String username = member.username();
        var page = new AccountPage(
                member.id().value(), member.name(), username == null, username == null ? typed : username, problems);
        return new ModelAndView("site/account", "page", page);
    }
}

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

/** The administrator opens an account, or gives a new first password to someone who lost theirs. */
@Controller
class AccountController {
    private static final String PATH = AdministrationController.PATH + "/account/{staff}";

    private final StaffList staffList;
    private final OpenAccount openAccount;
    private final ResetAccount resetAccount;

    AccountController(StaffList staffList, OpenAccount openAccount, ResetAccount resetAccount) {
        this.staffList = staffList;
        this.openAccount = openAccount;
        this.resetAccount = resetAccount;
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
        AccountAnswer answer = member.username() == null
                ? openAccount.open(member.id(), form.typedUsername(), form.typedPassword())
                : resetAccount.reset(member.id(), form.typedPassword());
        return switch (answer) {
            case Changed() -> new ModelAndView("redirect:" + AdministrationController.PATH);
            case Refused(List < Problem > problems) -> {
                ModelAndView page = page(member, form.typedUsername(), problems);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private StaffMember member(UUID staff) {
        return staffList.all().stream()
                .filter(one -> one.isPerson() && one.id().equals(new StaffId(staff)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(StaffMember member, String typed, List<Problem> problems) {
        String username = member.username();
        var page = new AccountPage(
                member.id().value(), member.name(), username == null, username == null ? typed : username, problems);
        return new ModelAndView("site/account", "page", page);
    }
}

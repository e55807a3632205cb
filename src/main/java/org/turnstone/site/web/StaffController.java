package org.turnstone.site.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.AccountAnswer.Changed;
import org.turnstone.partnership.AccountAnswer.Refused;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AppointStaff;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.StaffList;
import org.turnstone.partnership.StaffList.StaffMember;
import org.turnstone.partnership.Teams;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.Notice;
import org.turnstone.site.Outcome;

/** The administrator says that someone works here, or gives them one more role. */
@Controller
final class StaffController {
    private static final String PATH = AdministrationController.PATH + "/add-staff";

    private final AppointStaff staff;
    private final StaffList list;
    private final AgencyNames agencies;
    private final Teams teams;
    private final Forms forms;

    StaffController(AppointStaff staff, StaffList list, AgencyNames agencies, Teams teams, Forms forms) {
        this.staff = staff;
        this.list = list;
        this.agencies = agencies;
        this.teams = teams;
        this.forms = forms;
    }

    @Needs(Activity.MANAGE_STAFF)
    @GetMapping(PATH)
    ModelAndView toAdd(Form form) {
        return page(form);
    }

    @Needs(Activity.MANAGE_STAFF)
    @PostMapping(PATH)
    ModelAndView add(StaffForm typed, Form form) {
        return forms.submit(form, StaffForm.class, () -> appointed(typed), this::page);
    }

    private Outcome appointed(StaffForm typed) {
        return switch (staff.appoint(typed.asked())) {
            case Changed() ->
                new Outcome.Saved(
                        AdministrationController.PATH, said(typed.asked()).text());
            case Refused refused -> new Outcome.Refused(refused.problems());
        };
    }

    private Notice said(AppointStaff.Asked asked) {
        Optional<StaffMember> member = staff.known(asked).flatMap(list::of);
        if (member.map(StaffMember::username).isPresent()) {
            return Notice.of(asked.name() + " works here from today, with the account that they have");
        }
        Notice notice = Notice.of(asked.name() + " works here from today. Open an account for them to sign in");
        return member.map(one -> notice.with(
                        AdministrationController.PATH + "/account/" + one.id().value(),
                        "Open an account for " + one.name()))
                .orElse(notice);
    }

    private ModelAndView page(Form form) {
        List<Option> choices = Stream.concat(
                        Stream.of(Option.of("", "Choose an agency")),
                        agencies.going().stream()
                                .map(one -> Option.of(one.code().value(), one.name())))
                .toList();
        List<Option> roles = Stream.concat(
                        Stream.of(Option.of("", "Choose a role")),
                        Arrays.stream(Role.values())
                                .filter(Role::isPerson)
                                .map(role -> Option.of(role.name(), role.words())))
                .toList();
        return new ModelAndView("site/add-staff", "page", new StaffPage(form, choices, teams(), roles));
    }

    /** With the name of the agency, since the page without script cannot narrow them down. */
    private List<Option> teams() {
        return Keeping.choices(
                "No team",
                teams.all().stream()
                        .filter(one -> !one.over())
                        .map(one -> Option.of(one.id().toString(), one.agencyName() + ": " + one.name())));
    }
}

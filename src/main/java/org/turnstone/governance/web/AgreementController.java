package org.turnstone.governance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Category;
import org.turnstone.governance.Needs;
import org.turnstone.governance.SharingAgreement;
import org.turnstone.governance.SharingAgreements;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Choice;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.Outcome;

@Controller
final class AgreementController {
    private static final String REGISTER = "/governance/agreements";

    private final SharingAgreements agreements;
    private final AgencyNames agencies;
    private final Access access;
    private final Forms forms;
    private final Clock clock;

    /** Nothing is typed: the agreement is in the path. */
    record EndForm() {}

    AgreementController(SharingAgreements agreements, AgencyNames agencies, Access access, Forms forms, Clock clock) {
        this.agreements = agreements;
        this.agencies = agencies;
        this.access = access;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.KEEP_AGREEMENTS)
    @GetMapping(REGISTER)
    ModelAndView show() {
        return new ModelAndView(
                "governance/agreements",
                "page",
                new AgreementsPage(
                        Tabs.AGREEMENTS.of(access), lines().values().stream().toList()));
    }

    @Needs(Activity.KEEP_AGREEMENTS)
    @GetMapping(REGISTER + "/sign")
    ModelAndView toSign(Form form) {
        return signPage(form);
    }

    @Needs(Activity.KEEP_AGREEMENTS)
    @PostMapping(REGISTER + "/sign")
    ModelAndView sign(AgreementForm typed, Form form) {
        return forms.submit(form, AgreementForm.class, () -> signed(typed), this::signPage);
    }

    @Needs(Activity.KEEP_AGREEMENTS)
    @GetMapping(REGISTER + "/{agreement}/end")
    ModelAndView toEnd(@PathVariable UUID agreement, Form form) {
        return endPage(agreement, form);
    }

    @Needs(Activity.KEEP_AGREEMENTS)
    @PostMapping(REGISTER + "/{agreement}/end")
    ModelAndView end(@PathVariable UUID agreement, Form form) {
        return forms.submit(form, EndForm.class, () -> ended(agreement), again -> endPage(agreement, again));
    }

    private Outcome signed(AgreementForm typed) {
        List<Problem> problems = new ArrayList<>();
        var codes =
                agencies.going().stream().map(agency -> agency.code().value()).collect(Collectors.toSet());
        typed.read(agreements.all(), codes, problems).ifPresent(agreements::sign);
        return problems.isEmpty()
                ? new Outcome.Saved(REGISTER, "The agreement is in the register")
                : new Outcome.Refused(problems);
    }

    private Outcome ended(UUID agreement) {
        agreements.end(agreement, London.today(clock));
        return new Outcome.Saved(REGISTER, "The agreement has ended: the agency receives nothing more under it");
    }

    private ModelAndView signPage(Form form) {
        List<Option> choices = Stream.concat(
                        Stream.of(Option.of("", "Choose an agency")),
                        agencies.going().stream()
                                .map(one -> Option.of(one.code().value(), one.name())))
                .toList();
        List<Choice> categories = Arrays.stream(Category.values())
                .map(one -> Choice.of(one.name(), CategoryWords.of(one)))
                .toList();
        return new ModelAndView("governance/sign-agreement", "page", new SignAgreementPage(form, choices, categories));
    }

    private ModelAndView endPage(UUID agreement, Form form) {
        AgreementsPage.Line line = lines().get(agreement);
        if (line == null) {
            throw new NotFound();
        }
        return new ModelAndView("governance/end-agreement", "page", new EndAgreementPage(form, line));
    }

    private Map<UUID, AgreementsPage.Line> lines() {
        Map<AgencyCode, String> names = names();
        LocalDate today = London.today(clock);
        Map<UUID, AgreementsPage.Line> lines = new java.util.LinkedHashMap<>();
        for (SharingAgreement one : agreements.all()) {
            lines.put(one.id(), AgreementsPage.Line.of(one, names, today));
        }
        return lines;
    }

    private Map<AgencyCode, String> names() {
        return agencies.all().stream()
                .collect(Collectors.toMap(AgencyNames.AgencyName::code, AgencyNames.AgencyName::name));
    }
}

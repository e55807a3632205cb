package org.turnstone.site.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.Agencies;
import org.turnstone.partnership.Agencies.Agency;
import org.turnstone.partnership.KeepAgencies;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Saved;

/** The agencies that work together: their names, law and contacts, and until when they do. */
@Controller
final class AgencyController {
    static final String PATH = AdministrationController.PATH + "/agencies";

    private final Agencies agencies;
    private final KeepAgencies keep;
    private final Forms forms;
    private final Clock clock;

    AgencyController(Agencies agencies, KeepAgencies keep, Forms forms, Clock clock) {
        this.agencies = agencies;
        this.keep = keep;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH)
    ModelAndView all() {
        LocalDate today = London.today(clock);
        List<AgenciesPage.Line> lines = agencies.all().stream()
                .map(one -> AgenciesPage.Line.of(one, today))
                .toList();
        return new ModelAndView("site/agencies", "page", new AgenciesPage(Tabs.AGENCIES.all(), lines));
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH + "/add")
    ModelAndView toAdd(Form form) {
        return page(form, "", "");
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @PostMapping(PATH + "/add")
    ModelAndView add(AgencyForm typed, Form form) {
        return forms.submit(form, AgencyForm.class, () -> added(typed), again -> page(again, "", ""));
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH + "/{agency}")
    ModelAndView toChange(@PathVariable String agency, Form form) {
        Agency now = named(agency);
        Map<String, String> start = Keeping.start(now.standing());
        start.put("name", now.name());
        start.put("regime", now.regime().name());
        start.put("contact", now.contact().name());
        start.put("contact-email", now.contact().email());
        start.put("deputy", now.deputy().name());
        start.put("deputy-email", now.deputy().email());
        return page(form.startingWith(start), now.name(), MembershipsEnding.with(now));
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @PostMapping(PATH + "/{agency}")
    ModelAndView change(@PathVariable String agency, AgencyForm typed, Form form) {
        Agency now = named(agency);
        return forms.submit(
                form,
                AgencyForm.class,
                () -> changed(now, typed),
                again -> page(again, now.name(), MembershipsEnding.with(now)));
    }

    private Outcome added(AgencyForm typed) {
        KeepAgencies.Asked asked = typed.asked();
        return Keeping.outcome(
                keep.add(Keeping.text(typed.code()), asked),
                new Saved(PATH, asked.name() + " is one of the agencies from today. Its sharing agreement comes next"),
                typed::beside,
                Agency::standing);
    }

    private Outcome changed(Agency was, AgencyForm typed) {
        KeepAgencies.Asked asked = typed.asked();
        String ending = was.isLengthenedBy(asked.ending()) ? MembershipsEnding.with(was) : "";
        return Keeping.outcome(
                keep.change(was.code().value(), asked, Keeping.text(typed.version())),
                new Saved(PATH, "What you changed about " + asked.name() + " is saved" + ending(ending)),
                typed::beside,
                Agency::standing);
    }

    private static String ending(String memberships) {
        return memberships.isEmpty() ? "" : ". " + memberships;
    }

    private Agency named(String agency) {
        return agencies.of(agency).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(Form form, String named, String ending) {
        return new ModelAndView("site/agency", "page", new AgencyPage(form, named, ending));
    }
}

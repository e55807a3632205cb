package org.turnstone.site.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.KeepTeams;
import org.turnstone.partnership.Named;
import org.turnstone.partnership.Teams;
import org.turnstone.partnership.Teams.Team;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;
import org.turnstone.site.Outcome.Saved;

/** The teams of the agencies. */
@Controller
final class TeamController {
    static final String PATH = AdministrationController.PATH + "/teams";

    private static final List<String> ENDINGS = List.of(
            "From this day on nobody is appointed to it; a staff extract that names it brings its people in without a team. Its name stays in every record.",
            "It cannot end while someone works in it: end their memberships first, under Staff and sign-ins.");

    private final Teams teams;
    private final KeepTeams keep;
    private final AgencyNames agencies;
    private final Forms forms;
    private final Clock clock;

    TeamController(Teams teams, KeepTeams keep, AgencyNames agencies, Forms forms, Clock clock) {
        this.teams = teams;
        this.keep = keep;
        this.agencies = agencies;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH)
    ModelAndView all() {
        LocalDate today = London.today(clock);
        List<TeamsPage.Line> lines =
                teams.all().stream().map(one -> TeamsPage.Line.of(one, today)).toList();
        return new ModelAndView("site/teams", "page", new TeamsPage(Tabs.TEAMS.all(), lines));
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH + "/add")
    ModelAndView toAdd(Form form) {
        return addPage(form);
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @PostMapping(PATH + "/add")
    ModelAndView add(NamedForm typed, Form form) {
        return forms.submit(form, NamedForm.class, () -> added(typed.asked()), this::addPage);
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH + "/{team}")
    ModelAndView toChange(@PathVariable UUID team, Form form) {
        Team now = named(team);
        Map<String, String> start = Keeping.start(now.standing());
        start.put("name", now.name());
        return page(form.startingWith(start), now);
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @PostMapping(PATH + "/{team}")
    ModelAndView change(@PathVariable UUID team, NamedForm typed, Form form) {
        Team now = named(team);
        return forms.submit(form, NamedForm.class, () -> changed(team, typed), again -> page(again, now));
    }

    private Outcome added(Named asked) {
        return Keeping.outcome(
                keep.add(asked),
                new Saved(PATH, asked.name() + " is one of the teams from today"),
                now -> Stream.empty(),
                Team::standing);
    }

    private Outcome changed(UUID team, NamedForm typed) {
        Named asked = typed.asked();
        return Keeping.outcome(
                keep.change(team, asked, Keeping.text(typed.version())),
                new Saved(PATH, "What you changed about " + asked.name() + " is saved"),
                now -> Stream.of(
                        new Difference("Name", asked.name(), now.name()), Keeping.end(asked.ending(), now.standing())),
                Team::standing);
    }

    private Team named(UUID team) {
        return teams.of(team).orElseThrow(NotFound::new);
    }

    private ModelAndView addPage(Form form) {
        List<Option> choices = Keeping.choices(
                "Choose an agency",
                agencies.going().stream().map(one -> Option.of(one.code().value(), one.name())));
        return view(new NamedPage(form, Link.to(PATH, "Teams"), "", "team", "Agency", choices, List.of()));
    }

    private static ModelAndView page(Form form, Team now) {
        String name = now.name() + " of " + now.agencyName();
        return view(new NamedPage(form, Link.to(PATH, "Teams"), name, "team", "", List.of(), ENDINGS));
    }

    private static ModelAndView view(NamedPage page) {
        return new ModelAndView("site/named", "page", page);
    }
}

package org.turnstone.casefile.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.casefile.OpenPersonFile;
import org.turnstone.casefile.OpenSources;
import org.turnstone.casefile.ReadCohort;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.governance.ReadAlerts;
import org.turnstone.matching.WrongPersonNotices;
import org.turnstone.site.Destination;

@Controller
final class CasefileController {
    private final OpenPersonFile people;
    private final OpenSources sources;
    private final ReadCohort cohort;
    private final ReadAlerts alerts;
    private final WrongPersonNotices notices;
    private final Access access;

    CasefileController(
            OpenPersonFile people,
            OpenSources sources,
            ReadCohort cohort,
            ReadAlerts alerts,
            WrongPersonNotices notices,
            Access access) {
        this.people = people;
        this.sources = sources;
        this.cohort = cohort;
        this.alerts = alerts;
        this.notices = notices;
        this.access = access;
    }

    @Needs(Activity.BE_SIGNED_IN)
    @GetMapping("/")
    ModelAndView home() {
        String name = access.require(Activity.BE_SIGNED_IN).staffName();
        CohortPage mine = access.may(Activity.READ_COHORT) ? CohortPage.of(cohort.mine()) : null;
        CohortPage late = mine != null && mine.groups().isEmpty() ? CohortPage.of(cohort.pastLimit()) : null;
        var elsewhere = Arrays.stream(Destination.values())
                .filter(one -> one != Destination.HOME && access.may(one.activity()))
                .toList();
        List<HomePage.Told> told =
                notices.mine().stream().map(HomePage.Told::of).toList();
        return new ModelAndView("casefile/home", "page", new HomePage(name, alerts.now(), told, mine, late, elsewhere));
    }

    @Needs(Activity.READ_PEOPLE)
    @GetMapping("/people/{reference}")
    ModelAndView person(@PathVariable String reference) {
        return new ModelAndView("casefile/person")
                .addObject("page", PersonPage.of(people.open(reference)))
                .addObject("steward", access.may(Activity.REVIEW_LINKS));
    }

    @Needs(Activity.READ_PEOPLE)
    @GetMapping("/people/{reference}/sources")
    ModelAndView sources(@PathVariable String reference) {
        return new ModelAndView("casefile/sources", "page", SourcesPage.of(sources.open(reference)));
    }

    @Needs(Activity.READ_COHORT)
    @GetMapping("/cohort")
    ModelAndView cohort() {
        return new ModelAndView("casefile/cohort", "page", CohortPage.of(cohort.today()));
    }
}

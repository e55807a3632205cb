package org.turnstone.casefile.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.casefile.LookBack;
import org.turnstone.casefile.OpenPersonFile;
import org.turnstone.casefile.OpenSources;
import org.turnstone.casefile.PersonFile;
import org.turnstone.casefile.ReadCohort;
import org.turnstone.casefile.ReadDueOut;
import org.turnstone.cohort.ReadHandOvers;
import org.turnstone.cohort.ReadSuspensions;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.governance.ReadAlerts;
import org.turnstone.matching.ReadQuestions;
import org.turnstone.matching.WaitingNow;
import org.turnstone.matching.WrongPersonNotices;
import org.turnstone.partnership.Membership;
import org.turnstone.rag.ReadExceptions;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;
import org.turnstone.site.Destination;
import org.turnstone.workload.ReadWorkload;

@Controller
final class CasefileController {
    private final OpenPersonFile people;
    private final OpenSources sources;
    private final ReadCohort cohort;
    private final ReadDueOut dueOut;
    private final ReadAlerts alerts;
    private final WrongPersonNotices notices;
    private final ReadQuestions questions;
    private final ReadExceptions exceptions;
    private final ReadSuspensions suspensions;
    private final ReadWorkload workload;
    private final ReadHandOvers handOvers;
    private final WaitingNow links;
    private final Access access;
    private final Clock clock;

    CasefileController(
            OpenPersonFile people,
            OpenSources sources,
            ReadCohort cohort,
            ReadDueOut dueOut,
            ReadAlerts alerts,
            WrongPersonNotices notices,
            ReadQuestions questions,
            ReadExceptions exceptions,
            ReadSuspensions suspensions,
            ReadWorkload workload,
            ReadHandOvers handOvers,
            WaitingNow links,
            Access access,
            Clock clock) {
        this.people = people;
        this.sources = sources;
        this.cohort = cohort;
        this.dueOut = dueOut;
        this.alerts = alerts;
        this.notices = notices;
        this.questions = questions;
        this.exceptions = exceptions;
        this.suspensions = suspensions;
        this.workload = workload;
        this.handOvers = handOvers;
        this.links = links;
        this.access = access;
        this.clock = clock;
    }

    @Needs(Activity.BE_SIGNED_IN)
    @GetMapping("/")
    ModelAndView home() {
        Membership reader = access.require(Activity.BE_SIGNED_IN);
        DueOutShown due = access.may(Activity.PREPARE_RELEASES) ? DueOutShown.of(dueOut.soon()) : null;
        CohortPage mine = access.may(Activity.READ_COHORT) ? CohortPage.whole(cohort.mine()) : null;
        CohortPage late = mine != null && mine.groups().isEmpty() ? CohortPage.whole(cohort.pastLimit()) : null;
        var elsewhere = Arrays.stream(Destination.values())
                .filter(one -> one != Destination.HOME && access.may(one.activity()))
                .toList();
        List<HomePage.Told> told =
                notices.mine().stream().map(HomePage.Told::of).toList();
        WaitingNow.Waiting toLink = access.may(Activity.REVIEW_LINKS) ? links.count() : null;
        return new ModelAndView(
                "casefile/home",
                "page",
                new HomePage(
                        reader.staffName(),
                        alerts.now(),
                        told,
                        questions.waiting(),
                        exceptions.waiting(),
                        suspensions.waiting(),
                        workload.toHandOver(),
                        handOvers.waiting(),
                        toLink,
                        due,
                        mine,
                        late,
                        elsewhere));
    }

    @Needs(Activity.READ_PEOPLE)
    @GetMapping("/people/{reference}")
    ModelAndView person(@PathVariable String reference, DaysAsked asked) {
        List<Problem> problems = new ArrayList<>();
        LookBack look = asked.read(London.today(clock), problems);
        PersonFile file = people.open(reference, look);
        String path = "/people/" + file.header().reference();
        return shown(new ModelAndView("casefile/person"), problems)
                .addObject("page", PersonPage.of(file))
                .addObject("day", DayShown.of(path, asked, problems, look, file.onRecordSince(), List.of()))
                .addObject("steward", look.isToday() && access.may(Activity.REVIEW_LINKS))
                .addObject("assessed", access.may(Activity.READ_ASSESSMENTS));
    }

    @Needs(Activity.READ_PEOPLE)
    @GetMapping("/people/{reference}/sources")
    ModelAndView sources(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("casefile/sources", "page", SourcesPage.of(sources.open(reference), kind, page))
                .addObject("assessed", access.may(Activity.READ_ASSESSMENTS));
    }

    static ModelAndView shown(ModelAndView page, List<Problem> problems) {
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}

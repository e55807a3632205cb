package org.turnstone.casefile.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.casefile.CohortBoard;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.CohortList;
import org.turnstone.casefile.LookBack;
import org.turnstone.casefile.ReadBoard;
import org.turnstone.casefile.ReadCohort;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;

/** The cohort as a list and as a board: the same people, filters and days. */
@Controller
final class CohortController {
    private final ReadCohort cohort;
    private final ReadBoard board;
    private final AgencyNames agencies;
    private final Clock clock;

    CohortController(ReadCohort cohort, ReadBoard board, AgencyNames agencies, Clock clock) {
        this.cohort = cohort;
        this.board = board;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What the address asks for, read. */
    private record Read(
            CohortAsked asked,
            DaysAsked days,
            LookBack look,
            List<Problem> problems,
            CohortFilter filter,
            List<AgencyName> leads,
            Set<String> codes) {}

    @Needs(Activity.READ_COHORT)
    @GetMapping(CohortAsked.LIST)
    ModelAndView list(CohortAsked asked, DaysAsked days) {
        Read read = read(asked, days);
        CohortList list = cohort.on(read.look, read.filter, asked.number());
        return shown(new ModelAndView("casefile/cohort"), CohortAsked.LIST, read, list)
                .addObject("page", CohortPage.of(list, read.filter));
    }

    @Needs(Activity.READ_COHORT)
    @GetMapping(CohortAsked.BOARD)
    ModelAndView board(CohortAsked asked, DaysAsked days) {
        Read read = read(asked, days);
        CohortBoard shown = board.on(read.look, read.filter);
        return shown(new ModelAndView("casefile/board"), CohortAsked.BOARD, read, shown.list())
                .addObject("page", BoardPage.of(shown, read.filter));
    }

    private Read read(CohortAsked asked, DaysAsked days) {
        List<Problem> problems = new ArrayList<>();
        LookBack look = days.read(London.today(clock), problems);
        List<AgencyName> leads = agencies.all();
        Set<String> codes = leads.stream().map(one -> one.code().value()).collect(Collectors.toSet());
        return new Read(asked, days, look, problems, asked.filter(codes), leads, codes);
    }

    private static ModelAndView shown(ModelAndView page, String path, Read read, CohortList list) {
        return CasefileController.shown(page, read.problems)
                .addObject("tabs", CohortTabs.of(path, read.filter, read.look))
                .addObject(
                        "filter",
                        CohortFilterFields.of(
                                path, read.filter, read.asked.notUnderstood(read.codes), list, read.leads))
                .addObject(
                        "day",
                        DayShown.of(
                                path, read.days, read.problems, read.look, list.onRecordSince(), list.erasedSince()));
    }
}

package org.turnstone.casefile.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.casefile.CohortBoard;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.CohortList;
import org.turnstone.casefile.LookBack;
import org.turnstone.casefile.ReadBoard;
import org.turnstone.casefile.ReadCohort;
import org.turnstone.casefile.TakeCohortAway;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.KeptViews;

/** The cohort as a list and as a board: the same people, filters and days. */
@Controller
final class CohortController {
    private final ReadCohort cohort;
    private final ReadBoard board;
    private final TakeCohortAway takeAway;
    private final Access access;
    private final AgencyNames agencies;
    private final KeptViews views;
    private final Clock clock;

    CohortController(
            ReadCohort cohort,
            ReadBoard board,
            TakeCohortAway takeAway,
            Access access,
            AgencyNames agencies,
            KeptViews views,
            Clock clock) {
        this.cohort = cohort;
        this.board = board;
        this.takeAway = takeAway;
        this.access = access;
        this.agencies = agencies;
        this.views = views;
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

    @Needs(Activity.TAKE_COHORT_AWAY)
    @GetMapping(CohortAsked.TAKE_AWAY)
    ModelAndView toTakeAway(CohortAsked asked, DaysAsked days, Form form) {
        Read read = read(asked, days);
        return new ModelAndView(
                "casefile/take-away",
                "page",
                new TakeAwayPage(
                        form,
                        read.filter.isForEveryone()
                                ? "everyone on the cohort whom you may see"
                                : "those to whom you have narrowed the list",
                        CohortAsked.address(CohortAsked.TAKE_AWAY, read.filter, 1, read.look),
                        CohortAsked.address(CohortAsked.LIST, read.filter, 1, read.look)));
    }

    @Needs(Activity.TAKE_COHORT_AWAY)
    @PostMapping(CohortAsked.TAKE_AWAY)
    Object takeAway(CohortAsked asked, DaysAsked days, Form form, @RequestParam(defaultValue = "") String why) {
        Optional<String> wrong = TakeCohortAway.problem(why);
        if (wrong.isPresent()) {
            ModelAndView again = toTakeAway(asked, days, form.refused(List.of(new Problem("why", wrong.get()))));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Read read = read(asked, days);
        CohortList list = takeAway.take(read.look, read.filter, why);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"OFFICIAL-SENSITIVE cohort %s.csv\"".formatted(list.day()))
                .body(CohortFile.of(list).getBytes(StandardCharsets.UTF_8));
    }

    private Read read(CohortAsked asked, DaysAsked days) {
        List<Problem> problems = new ArrayList<>();
        LookBack look = days.read(London.today(clock), problems);
        List<AgencyName> leads = agencies.all();
        Set<String> codes = leads.stream().map(one -> one.code().value()).collect(Collectors.toSet());
        return new Read(asked, days, look, problems, asked.filter(codes, look.asAt()), leads, codes);
    }

    private ModelAndView shown(ModelAndView page, String path, Read read, CohortList list) {
        return CasefileController.shown(page, read.problems)
                .addObject("tabs", CohortTabs.of(path, read.filter, read.look, access::may))
                .addObject("views", views.mine())
                .addObject(
                        "filter",
                        CohortFilterFields.of(
                                path,
                                read.filter,
                                read.asked.notUnderstood(read.codes, read.look.asAt()),
                                list,
                                read.leads))
                .addObject(
                        "day",
                        DayShown.of(
                                path, read.days, read.problems, read.look, list.onRecordSince(), list.erasedSince()));
    }
}

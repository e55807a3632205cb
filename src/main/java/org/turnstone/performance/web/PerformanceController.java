package org.turnstone.performance.web;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.performance.Framework;
import org.turnstone.performance.OpenFigure;
import org.turnstone.shared.London;

@Controller
final class PerformanceController {
    private static final String PATH = "/performance";

    private final Framework framework;
    private final OpenFigure people;
    private final Access access;
    private final Clock clock;

    PerformanceController(Framework framework, OpenFigure people, Access access, Clock clock) {
        this.framework = framework;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @Needs(Activity.READ_FIGURES)
    @GetMapping(PATH)
    ModelAndView framework(DayAsked asked) {
        DayAsked.Read read = asked.read(PATH, London.today(clock));
        FrameworkPage page = FrameworkPage.of(framework.asAt(read.day()), access.may(Activity.READ_DRAFT_PROFILE));
        return on(read, new ModelAndView("performance/framework", "page", page));
    }

    @Needs(Activity.READ_FIGURES)
    @GetMapping(PATH + "/{measure}")
    ModelAndView measure(@PathVariable String measure, DayAsked asked) {
        DayAsked.Read read = asked.read(PATH + "/" + measure, London.today(clock));
        boolean mayOpen = access.may(Activity.OPEN_FIGURE);
        MeasurePage page = MeasurePage.of(framework.figure(measure, read.day()), mayOpen);
        return on(read, new ModelAndView("performance/measure", "page", page));
    }

    @Needs(Activity.OPEN_FIGURE)
    @GetMapping(PATH + "/{measure}/people")
    ModelAndView people(@PathVariable String measure, DayAsked asked) {
        DayAsked.Read read = asked.read(PATH + "/" + measure + "/people", London.today(clock));
        return on(
                read,
                new ModelAndView(
                        "performance/people", "page", PeoplePage.of(people.open(measure, read.day(), asked.number()))));
    }

    private static ModelAndView on(DayAsked.Read read, ModelAndView view) {
        view.addObject("day", read.form());
        if (read.form().hasProblems()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}

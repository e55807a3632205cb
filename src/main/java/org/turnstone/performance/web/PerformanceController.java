package org.turnstone.performance.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.performance.Framework;
import org.turnstone.performance.OpenFigure;

@Controller
final class PerformanceController {
    private static final String AS_AT = "as-at";

    private final Framework framework;
    private final OpenFigure people;
    private final Access access;

    PerformanceController(Framework framework, OpenFigure people, Access access) {
        this.framework = framework;
        this.people = people;
        this.access = access;
    }

    @Needs(Activity.READ_FIGURES)
    @GetMapping("/performance")
    ModelAndView framework(
            @RequestParam(name = AS_AT, required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day) {
        return new ModelAndView("performance/framework", "page", FrameworkPage.of(framework.asAt(day)));
    }

    @Needs(Activity.READ_FIGURES)
    @GetMapping("/performance/{measure}")
    ModelAndView measure(
            @PathVariable String measure,
            @RequestParam(name = AS_AT, required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day) {
        boolean mayOpen = access.may(Activity.OPEN_FIGURE);
        return new ModelAndView("performance/measure", "page", MeasurePage.of(framework.figure(measure, day), mayOpen));
    }

    @Needs(Activity.OPEN_FIGURE)
    @GetMapping("/performance/{measure}/people")
    ModelAndView people(
            @PathVariable String measure,
            @RequestParam(name = AS_AT, required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day) {
        return new ModelAndView("performance/people", "page", PeoplePage.of(people.open(measure, day)));
    }
}

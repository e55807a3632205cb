package org.turnstone.workload.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.TypedDay;
import org.turnstone.workload.Load;
import org.turnstone.workload.ReadWorkload;
import org.turnstone.workload.ReadWorkload.Opened;
import org.turnstone.workload.SetCapacity;

@Controller
final class CapacityController {
    static final String PATH = "/cohort/capacity";
    private static final String PART = PATH + "/{part}";

    private final ReadWorkload reading;
    private final SetCapacity act;
    private final Forms forms;

    /** The fields of the page, in their order. */
    record CapacityForm(
            @Nullable String places,
            @BindParam("no-limit") @Nullable String noLimit,
            @BindParam("from-day") @Nullable String fromDay,
            @BindParam("from-month") @Nullable String fromMonth,
            @BindParam("from-year") @Nullable String fromYear,
            @Nullable String reason) {
        SetCapacity.Setting setting() {
            TypedDay from = TypedDay.of(fromDay, fromMonth, fromYear);
            return new SetCapacity.Setting(
                    said(places),
                    noLimit != null,
                    from.read().orElse(null),
                    from.problem().orElse(""),
                    said(reason));
        }

        private static String said(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    CapacityController(ReadWorkload reading, SetCapacity act, Forms forms) {
        this.reading = reading;
        this.act = act;
        this.forms = forms;
    }

    @Needs(Activity.READ_COHORT)
    @GetMapping(PATH)
    ModelAndView show(@Nullable String part, @Nullable String people, @Nullable String staff) {
        Opened opened = reading.now();
        return new ModelAndView(
                "workload/capacity",
                "page",
                CapacityPage.of(opened, WhatIfShown.of(opened.workload(), part, people, staff)));
    }

    @Needs(Activity.SET_CAPACITY)
    @GetMapping(PART)
    ModelAndView toSet(@PathVariable String part, Form form) {
        Opened opened = reading.now();
        return new ModelAndView("workload/set-capacity", "page", SetCapacityPage.of(named(opened, part), form));
    }

    @Needs(Activity.SET_CAPACITY)
    @PostMapping(PART)
    ModelAndView set(@PathVariable String part, CapacityForm typed, Form form) {
        Load load = named(reading.now(), part);
        return forms.submit(
                form,
                CapacityForm.class,
                () -> {
                    List<Problem> problems = act.set(load.of(), typed.setting());
                    return problems.isEmpty()
                            ? new Outcome.Saved(PATH, "The capacity is set: " + load.words())
                            : new Outcome.Refused(problems);
                },
                again -> toSet(part, again));
    }

    /** @throws NotFound when there is no such part of the cohort, or it can have no capacity */
    private static Load named(Opened opened, String part) {
        return opened.workload().parts().stream()
                .filter(load -> load.of().written().equals(part))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

package org.turnstone.workload.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;
import org.turnstone.site.TypedDay;
import org.turnstone.workload.HandOverWork;
import org.turnstone.workload.HandOverWork.Answer;
import org.turnstone.workload.HandOverWork.Handing;

@Controller
final class HandOverController {
    private static final String PATH = "/cohort/hand-over/{staff}";

    private final HandOverWork act;
    private final Forms forms;

    /**
     * The fields of the page, in their order.
     *
     * @param person references of those who were ticked
     */
    record HandOverForm(
            @Nullable List<String> person,
            @Nullable String to,
            @BindParam("from-day") @Nullable String fromDay,
            @BindParam("from-month") @Nullable String fromMonth,
            @BindParam("from-year") @Nullable String fromYear) {
        Handing handing(StaffId staff) {
            TypedDay from = TypedDay.of(fromDay, fromMonth, fromYear);
            return new Handing(
                    staff,
                    person == null
                            ? List.of()
                            : person.stream()
                                    .map(String::strip)
                                    .filter(one -> !one.isEmpty())
                                    .distinct()
                                    .toList(),
                    to == null ? "" : to,
                    from.read().orElse(null),
                    from.problem().orElse(""));
        }
    }

    HandOverController(HandOverWork act, Forms forms) {
        this.act = act;
        this.forms = forms;
    }

    static String of(StaffId staff) {
        return "/cohort/hand-over/" + staff.value();
    }

    @Needs(Activity.ALLOCATE)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable UUID staff, Form form) {
        return new ModelAndView("workload/hand-over", "page", HandOverPage.of(act.open(new StaffId(staff)), form));
    }

    @Needs(Activity.ALLOCATE)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable UUID staff, HandOverForm typed, Form form) {
        StaffId from = new StaffId(staff);
        return forms.submit(
                form,
                HandOverForm.class,
                () -> switch (act.handOver(typed.handing(from))) {
                    case Answer.Refused refused -> new Outcome.Refused(refused.problems());
                    case Answer.Done done ->
                        new Outcome.Saved(done.not().isEmpty() ? CapacityController.PATH : of(from), notice(done));
                },
                again -> show(staff, again));
    }

    /** By reference alone: what is said here is kept with the form. */
    private static String notice(Answer.Done done) {
        String handed =
                (done.handed().size() == 1 ? "1 person is" : done.handed().size() + " people are") + " handed over: "
                        + String.join(", ", done.handed()) + ".";
        return done.not().isEmpty()
                ? handed
                : handed + " Not handed over: "
                        + done.not().stream().map(Problem::message).collect(Collectors.joining("; ")) + ".";
    }
}

package org.turnstone.casefile.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.LookBack;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.KeptViews;
import org.turnstone.site.Outcome;

/** Views of the cohort that somebody keeps for themselves. */
@Controller
final class ViewsController {
    static final String PATH = "/cohort/views";

    private final KeptViews views;
    private final AgencyNames agencies;
    private final Forms forms;
    private final Clock clock;

    /** @param view its name */
    record ViewForm(@Nullable String view) {}

    ViewsController(KeptViews views, AgencyNames agencies, Forms forms, Clock clock) {
        this.views = views;
        this.agencies = agencies;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.READ_COHORT)
    @GetMapping(PATH)
    ModelAndView show(CohortAsked asked, @Nullable String look, Form form) {
        return new ModelAndView(
                "casefile/views",
                "page",
                ViewsPage.of(form, views.mine(), filter(asked), path(look), today(), agencies.all()));
    }

    @Needs(Activity.READ_COHORT)
    @PostMapping(PATH)
    ModelAndView keep(CohortAsked asked, @Nullable String look, ViewForm typed, Form form) {
        CohortFilter filter = filter(asked);
        String address = CohortAsked.address(path(look), filter, 1, today());
        return forms.submit(
                form,
                ViewForm.class,
                () -> {
                    Optional<Problem> wrong = filter.isForEveryone()
                            ? Optional.of(new Problem("", "Narrow the list first: this view is the whole list"))
                            : views.keep(typed.view() == null ? "" : typed.view(), address);
                    return wrong.<Outcome>map(problem -> new Outcome.Refused(List.of(problem)))
                            .orElseGet(() -> new Outcome.Saved(address, "The view is kept for you"));
                },
                again -> show(asked, look, again));
    }

    /** Removed already is removed. */
    @Needs(Activity.READ_COHORT)
    @PostMapping(PATH + "/{view}/remove")
    ModelAndView remove(@PathVariable UUID view) {
        views.drop(view);
        return forms.saved(new Outcome.Saved(PATH, "The view is removed"));
    }

    /** What is asked for, but no name: what somebody typed of one is about a person, and is kept nowhere. */
    private CohortFilter filter(CohortAsked asked) {
        Set<String> codes =
                agencies.all().stream().map(one -> one.code().value()).collect(Collectors.toSet());
        return asked.filter(codes, London.today(clock)).named("");
    }

    /** A view is always of the day on which it is opened. */
    private LookBack today() {
        return LookBack.none(London.today(clock));
    }

    private static String path(@Nullable String look) {
        return ViewsPage.BOARD.equals(look) ? CohortAsked.BOARD : CohortAsked.LIST;
    }
}

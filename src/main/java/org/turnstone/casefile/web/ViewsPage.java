package org.turnstone.casefile.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.LookBack;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.site.Form;
import org.turnstone.site.KeptViews.View;

/**
 * The views of the cohort that somebody keeps, and the one they are about to keep.
 *
 * @param action where the one that is asked for is kept; none where nothing is narrowed
 */
public record ViewsPage(
        Form form, List<View> views, String what, @Nullable String action) {
    static final String BOARD = "board";

    public ViewsPage {
        views = List.copyOf(views);
    }

    static ViewsPage of(
            Form form, List<View> views, CohortFilter filter, String path, LookBack look, List<AgencyName> agencies) {
        String kind = path.equals(CohortAsked.BOARD) ? BOARD : "list";
        return new ViewsPage(
                form,
                views,
                "The " + kind + ": " + String.join(", ", CohortFilterFields.parts(filter, look.asAt(), agencies)) + ".",
                filter.isForEveryone() ? null : keeping(path, filter, look));
    }

    /** Where a view of this page, narrowed like this, is kept. */
    static String keeping(String path, CohortFilter filter, LookBack look) {
        String address = CohortAsked.address(ViewsController.PATH, filter.named(""), 1, LookBack.none(look.today()));
        return path.equals(CohortAsked.BOARD)
                ? address + (address.contains("?") ? "&" : "?") + "look=" + BOARD
                : address;
    }
}

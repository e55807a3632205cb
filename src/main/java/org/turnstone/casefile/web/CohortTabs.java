package org.turnstone.casefile.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.LookBack;
import org.turnstone.site.Govuk.Link;

/**
 * The ways of looking at the cohort; from one to the other the filter and the day are kept.
 *
 * @param takeAway where the list is taken away as a file; none for those who may not
 */
public record CohortTabs(List<Link> items, @Nullable String takeAway) {
    public CohortTabs {
        items = List.copyOf(items);
    }

    /** @param mayTake whether the reader may take the list away */
    static CohortTabs of(String path, CohortFilter filter, LookBack look, boolean mayTake) {
        return new CohortTabs(
                Stream.concat(
                                Stream.of(CohortAsked.LIST, CohortAsked.BOARD)
                                        .map(each -> new Link(
                                                CohortAsked.address(each, filter, 1, look),
                                                each.equals(CohortAsked.LIST) ? "List" : "RAG board",
                                                null,
                                                false,
                                                each.equals(path))),
                                Stream.of(
                                        new Link("/cohort/custody", "Long custody", null, false, false),
                                        new Link("/cohort/capacity", "Workload", null, false, false),
                                        new Link("/cohort/hand-overs", "Hand-overs", null, false, false)))
                        .toList(),
                mayTake ? CohortAsked.address(CohortAsked.TAKE_AWAY, filter, 1, look) : null);
    }
}

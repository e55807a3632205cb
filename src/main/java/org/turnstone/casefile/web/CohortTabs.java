package org.turnstone.casefile.web;

import java.util.List;
import java.util.stream.Stream;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.LookBack;
import org.turnstone.site.Govuk.Link;

/** The ways of looking at the cohort; from one to the other the filter and the day are kept. */
public record CohortTabs(List<Link> items) {
    public CohortTabs {
        items = List.copyOf(items);
    }

    static CohortTabs of(String path, CohortFilter filter, LookBack look) {
        return new CohortTabs(Stream.concat(
                        Stream.of(CohortAsked.LIST, CohortAsked.BOARD)
                                .map(each -> new Link(
                                        CohortAsked.address(each, filter, 1, look),
                                        each.equals(CohortAsked.LIST) ? "List" : "RAG board",
                                        null,
                                        false,
                                        each.equals(path))),
                        Stream.of(new Link("/cohort/custody", "Long custody", null, false, false)))
                .toList());
    }
}

package org.turnstone.casefile.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.LookBack;
import org.turnstone.governance.Activity;
import org.turnstone.site.Govuk.Link;

/**
 * The ways of looking at the cohort; from one to the other the filter and the day are kept.
 *
 * @param besides what else there is of the cohort, as far as it is for the reader
 */
public record CohortTabs(List<Link> items, List<Link> besides) {
    public CohortTabs {
        items = List.copyOf(items);
        besides = List.copyOf(besides);
    }

    static CohortTabs of(String path, CohortFilter filter, LookBack look, Predicate<Activity> may) {
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
                besides(CohortAsked.address(CohortAsked.TAKE_AWAY, filter, 1, look), may));
    }

    private static List<Link> besides(String takeAway, Predicate<Activity> may) {
        Map<Link, Activity> links = new LinkedHashMap<>();
        links.put(Link.to("/cohort/exceptions", "Exceptions: over the limit"), Activity.READ_COHORT);
        links.put(Link.to("/cohort/parameters", "What is set for RAG"), Activity.READ_COHORT);
        links.put(Link.to("/cohort/locked", "Locked cohorts"), Activity.READ_LOCKED_COHORTS);
        links.put(Link.to("/cohort/draft", "Draft cohorts"), Activity.READ_DRAFT_COHORT);
        links.put(Link.to(takeAway, "Take this list away"), Activity.TAKE_COHORT_AWAY);
        return links.entrySet().stream()
                .filter(one -> may.test(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}

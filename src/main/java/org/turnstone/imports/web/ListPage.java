package org.turnstone.imports.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnstone.partnership.Membership;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Govuk.Option;

/** What the page shows on which a partnership's own list is brought. */
public record ListPage(List<Option> agencies, List<Link> tabs) {
    public ListPage {
        agencies = List.copyOf(agencies);
        tabs = List.copyOf(tabs);
    }

    static ListPage of(Membership reader, Map<String, String> agencies, Set<String> going, List<Link> tabs) {
        return new ListPage(ImportsPage.whose(reader, agencies, going), tabs);
    }
}

package org.turnstone.governance.web;

import java.util.List;
import java.util.Map;
import org.turnstone.governance.ListedStaff;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Govuk.Link;

/** Staff who are kept out of a record or alone let in, today. */
public record ListsPage(List<Link> tabs, List<Line> lines) {
    public record Line(String person, String list, String staff, String reason, String since, String end) {
        static Line of(ListedStaff one, Map<PersonId, String> references) {
            return new Line(
                    references.getOrDefault(one.person(), "Not known any more"),
                    one.list().words(),
                    one.staff() + ", " + one.agency(),
                    one.reason(),
                    Typed.words(one.period().from()),
                    "/governance/lists/" + one.list().name() + "/" + one.id() + "/end");
        }
    }
}

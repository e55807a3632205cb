package org.turnstone.site.web;

import java.util.List;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Govuk.Option;

/**
 * A team, an area or a ward, to be added or changed.
 *
 * @param named what it is called now; empty for one to be added
 * @param kind such as "team"
 * @param belongs the label of what it belongs to, such as "Area"; empty where that is not asked
 * @param choices of what it may belong to
 * @param endings what ends with it, and what must have ended before
 */
public record NamedPage(
        Form form, Link back, String named, String kind, String belongs, List<Option> choices, List<String> endings) {
    public NamedPage {
        choices = List.copyOf(choices);
        endings = List.copyOf(endings);
    }

    public boolean adds() {
        return named.isEmpty();
    }

    public String title() {
        return adds() ? "Add " + (kind.startsWith("a") ? "an " : "a ") + kind : "Change " + named;
    }
}

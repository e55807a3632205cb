package org.turnstone.selection.web;

import java.util.Arrays;
import java.util.List;
import org.turnstone.selection.Harm;
import org.turnstone.selection.HarmJudged.Grade;
import org.turnstone.selection.NominatePerson.Opened;
import org.turnstone.selection.Route;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Option;

/**
 * The page on which someone is nominated.
 *
 * @param stopped why nobody of this agency can; empty where they can
 */
public record NominatePage(
        Form form, String name, String reference, String stopped, boolean child, List<Route> routes) {
    public NominatePage {
        routes = List.copyOf(routes);
    }

    static NominatePage of(Opened opened, Form form) {
        return new NominatePage(
                form,
                opened.person().name(),
                opened.person().reference(),
                opened.standing().stopped().orElse(""),
                opened.standing().isChild(),
                opened.standing().routes());
    }

    /** Whether a wild card is among the routes of this agency. */
    public boolean wildCard() {
        return routes.stream().anyMatch(Route::isWildCard);
    }

    public List<Harm> harms() {
        return List.of(Harm.values());
    }

    public List<Option> grades() {
        return Arrays.stream(Grade.values())
                .map(grade -> Option.of(grade.name(), grade.words()))
                .toList();
    }

    public String back() {
        return "/people/" + reference;
    }

    public String action() {
        return back() + "/nominate";
    }
}

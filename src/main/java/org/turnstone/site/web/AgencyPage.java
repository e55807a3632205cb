package org.turnstone.site.web;

import java.util.Arrays;
import java.util.List;
import org.turnstone.partnership.Regime;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;

/**
 * @param named what the agency is called now; empty for one to be added
 * @param ending what is to be said of memberships that end with it; empty for nothing
 */
public record AgencyPage(Form form, String named, String ending) {
    public boolean adds() {
        return named.isEmpty();
    }

    public String title() {
        return adds() ? "Add an agency" : "Change " + named;
    }

    public List<Choice> laws() {
        return Arrays.stream(Regime.values())
                .map(law -> Choice.of(law.name(), law.words())
                        .withHint(
                                law == Regime.COMPETENT_AUTHORITY
                                        ? "For competent authorities: police, probation, youth offending, prison"
                                        : "For all others, such as housing, health, treatment and charities"))
                .toList();
    }
}

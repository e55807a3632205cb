package org.turnstone.site.web;

import java.util.List;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Option;

/** Someone who begins to work here, to be filled in. */
public record StaffPage(Form form, List<Option> agencies, List<Option> teams, List<Option> roles) {
    public StaffPage {
        agencies = List.copyOf(agencies);
        teams = List.copyOf(teams);
        roles = List.copyOf(roles);
    }
}

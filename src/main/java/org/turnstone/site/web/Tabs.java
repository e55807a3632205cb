package org.turnstone.site.web;

import java.util.Arrays;
import java.util.List;
import org.turnstone.site.Govuk.Link;

/** The pages under Administration; all are the administrator's alone. */
enum Tabs {
    STAFF("Staff and sign-ins", AdministrationController.PATH),
    AGENCIES("Agencies", AgencyController.PATH),
    TEAMS("Teams", TeamController.PATH),
    AREAS("Areas and wards", AreaController.PATH);

    private final String words;
    private final String path;

    Tabs(String words, String path) {
        this.words = words;
        this.path = path;
    }

    List<Link> all() {
        return Arrays.stream(values())
                .map(tab -> new Link(tab.path, tab.words, null, false, tab == this))
                .toList();
    }
}

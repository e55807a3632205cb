package org.turnstone.site;

import org.turnstone.governance.Activity;

/** A room that the navigation leads to, for those who have something to do there. */
public enum Destination {
    HOME("Home", "/", Activity.BE_SIGNED_IN),
    PEOPLE("People", "/people", Activity.READ_PEOPLE),
    COHORT("Cohort", "/cohort", Activity.READ_COHORT),
    NOMINATIONS("Nominations", "/nominations", Activity.NOMINATE),
    MEETINGS("Meetings", "/meetings", Activity.READ_MEETINGS),
    PERFORMANCE("Performance", "/performance", Activity.READ_FIGURES),
    IMPORTS("Imports", "/imports", Activity.IMPORT_EXTRACTS),
    MATCHING("Matching", "/matching", Activity.REVIEW_LINKS),
    GOVERNANCE("Governance", "/governance", Activity.READ_TRAIL),
    ADMINISTRATION("Administration", "/administration", Activity.MANAGE_STAFF);

    private final String words;
    private final String path;
    private final Activity activity;

    Destination(String words, String path, Activity activity) {
        this.words = words;
        this.path = path;
        this.activity = activity;
    }

    public String words() {
        return words;
    }

    public String path() {
        return path;
    }

    public Activity activity() {
        return activity;
    }
}

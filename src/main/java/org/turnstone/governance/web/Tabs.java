package org.turnstone.governance.web;

import java.util.Arrays;
import java.util.List;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.site.Govuk.Link;

/** The pages of this room, for those who may open them. */
enum Tabs {
    TRAIL("Who looked", "/governance", Activity.READ_TRAIL),
    CHECKPOINTS("Checkpoints", "/governance/checkpoints", Activity.TAKE_CHECKPOINT),
    AGREEMENTS("Sharing agreements", "/governance/agreements", Activity.KEEP_AGREEMENTS),
    LISTS("Kept out and let in", "/governance/lists", Activity.KEEP_LISTS),
    EMERGENCIES("Emergencies", "/governance/emergencies", Activity.REVIEW_EMERGENCIES),
    ERASURE("Erase a person", "/governance/erase", Activity.ERASE_PEOPLE),
    JOBS("Jobs", "/governance/jobs", Activity.READ_JOBS);

    private final String words;
    private final String path;
    private final Activity activity;

    Tabs(String words, String path, Activity activity) {
        this.words = words;
        this.path = path;
        this.activity = activity;
    }

    List<Link> of(Access access) {
        return Arrays.stream(values())
                .filter(tab -> access.may(tab.activity))
                .map(tab -> new Link(tab.path, tab.words, null, false, tab == this))
                .toList();
    }
}

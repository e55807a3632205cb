package org.turnstone.imports.web;

import java.util.Arrays;
import java.util.List;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.site.Govuk.Link;

/** The pages of this room, for those who may open them. */
enum Tabs {
    FILES("Files", "/imports", Activity.IMPORT_EXTRACTS),
    LIST("Start from your list", "/imports/list", Activity.IMPORT_EXTRACTS),
    FEEDS("Feeds", "/imports/feeds", Activity.IMPORT_EXTRACTS),
    KEYS("Feed keys", "/imports/keys", Activity.KEEP_FEED_KEYS);

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

package org.turnstone.site;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.turnstone.site.Govuk.Link;

/** What stands round every page: who is signed in, where they may go, what the installation says about itself. */
public record Frame(
        @Nullable SignedIn who,
        Supplier<@Nullable String> csrf,
        boolean demo,
        boolean notForRealPeople,
        @Nullable Notice notice,
        String assets) {

    /** For a page that must not ask anything of a session or a database. */
    Frame forStranger() {
        return new Frame(null, () -> null, demo, notForRealPeople, null, assets);
    }

    public List<Link> navigation(@Nullable Destination active) {
        return who == null
                ? List.of()
                : who.destinations().stream()
                        .map(one -> new Link(one.path(), one.words(), null, one == active, false))
                        .toList();
    }

    public boolean canSearch() {
        return who != null && who.destinations().contains(Destination.PEOPLE);
    }
}

package org.turnstone.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the trail, newest first.
 *
 * @param next older entries follow after the one of this number; null at the end
 */
public record TrailPart(List<TrailEntry> entries, @Nullable Long next) {
    static final int LENGTH = 50;

    public TrailPart {
        entries = List.copyOf(entries);
    }

    /** @param read one more than a page where there is another page */
    static TrailPart of(List<TrailEntry> read) {
        List<TrailEntry> shown = read.subList(0, Math.min(LENGTH, read.size()));
        return new TrailPart(shown, read.size() > LENGTH ? shown.getLast().number() : null);
    }
}

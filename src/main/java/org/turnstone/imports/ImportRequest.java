package org.turnstone.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;

/**
 * Which file this is and how it is to be taken.
 *
 * @param feed the agency's name for this flow of files; {@code main} where it has one
 * @param extractedAt when the agency made the file: the age of rows that do not say theirs
 * @param dryRun find out and say, and leave everything as it was
 */
public record ImportRequest(
        String kind,
        AgencyCode agency,
        String feed,
        String fileName,
        @Nullable Instant extractedAt,
        boolean dryRun,
        boolean allOrNothing) {
    /** The feed of what staff type themselves. */
    static final String TYPED = "typed on a page";
}

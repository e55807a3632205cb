package org.turnstone.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands in one partnership.
 *
 * @param endedAt of the last run; none when it has not run yet
 * @param failures since it last went well
 */
public record JobRun(
        String name, Instant nextAt, @Nullable Instant endedAt, boolean failed, String said, int failures) {}

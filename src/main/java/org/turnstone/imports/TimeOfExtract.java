package org.turnstone.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an agency made a file, as somebody writes it: read like a time in a row. A day alone is its beginning, so that rows
 * of that day count as older rather than newer than they are.
 */
public record TimeOfExtract(@Nullable Instant moment, Optional<String> problem) {
    static final Duration FAST_CLOCK = Duration.ofDays(1);
    private static final String FUTURE = "The time of the extract lies in the future: check it";

    /** Nothing said is no time. */
    public static TimeOfExtract of(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return new TimeOfExtract(null, Optional.empty());
        }
        Moments.Read<Instant> read = Moments.time(said.strip());
        return new TimeOfExtract(read.value(), read.problem());
    }

    /** With what is wrong with it at this time. */
    public TimeOfExtract at(Instant now) {
        return moment != null && isInFuture(moment, now) ? new TimeOfExtract(null, Optional.of(FUTURE)) : this;
    }

    static boolean isInFuture(Instant moment, Instant now) {
        return moment.isAfter(now.plus(FAST_CLOCK));
    }
}

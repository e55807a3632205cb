package org.turnstone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Runs with the real time, from wherever a test has moved it to, until it is made to stand. */
public final class MovedClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant standing;

    /** For tests of what must happen within a second or two, however long the machine takes. */
    public void stand() {
        standing = Instant.now();
    }

    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    public void to(Instant instant) {
        ahead = Duration.between(Instant.now(), instant);
    }

    public void back() {
        ahead = Duration.ZERO;
        standing = null;
    }

    @Override
    public Instant instant() {
        Instant from = standing;
        return (from == null ? Instant.now() : from).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

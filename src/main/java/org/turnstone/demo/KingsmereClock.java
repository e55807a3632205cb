package org.turnstone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The clock of a demonstration: it stands at the evening of each file while the history comes in, then runs as any. */
public final class KingsmereClock extends Clock {
    private final Clock real;
    private final AtomicReference<@Nullable Instant> stands = new AtomicReference<>();

    public KingsmereClock(Clock real) {
        this.real = real;
    }

    void standAt(Instant moment) {
        stands.set(moment);
    }

    void run() {
        stands.set(null);
    }

    @Override
    public Instant instant() {
        Instant standing = stands.get();
        return standing == null ? real.instant() : standing;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}

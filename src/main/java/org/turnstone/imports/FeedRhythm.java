package org.turnstone.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How often an agency's file comes, from when it came before: late is half as long again as is usual. */
record FeedRhythm(Optional<Duration> usual, boolean isLate) {
    /** Fewer gaps than this tell no rhythm. */
    private static final int ENOUGH = 3;

    /** @param came the last times it came, newest first */
    static FeedRhythm of(List<Instant> came, Instant now) {
        if (came.size() <= ENOUGH) {
            return new FeedRhythm(Optional.empty(), false);
        }
        List<Duration> gaps = IntStream.range(1, came.size())
                .mapToObj(place -> Duration.between(came.get(place), came.get(place - 1)))
                .sorted()
                .toList();
        Duration usual = gaps.get(gaps.size() / 2);
        Duration since = Duration.between(came.getFirst(), now);
        return new FeedRhythm(
                Optional.of(usual), since.compareTo(usual.multipliedBy(3).dividedBy(2)) > 0);
    }
}

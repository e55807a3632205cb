package org.turnstone.partnership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tries that have not succeeded. Each is counted before it is checked, so many at once are no way round. */
@Component
class SignInTries {
    private final JdbcClient database;
    private final Clock clock;

    SignInTries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How a try stands.
     *
     * @param delay before one is allowed; zero when this one is
     * @param first in this wait
     * @param tooSoon tries since the last that was allowed
     */
    record Standing(Duration delay, boolean first, int tooSoon) {
        boolean mustWait() {
            return delay.isPositive();
        }
    }

    /** Counts a try, or says how long to wait before one is allowed; then only that it came too soon is counted. */
    Standing begin(List<Bucket> buckets) {
        Instant now = clock.instant();
        List<Bucket> inOrder =
                buckets.stream().sorted(Comparator.comparing(Bucket::name)).toList();
        Duration wait = Duration.ZERO;
        for (Bucket bucket : inOrder) {
            Duration here = Duration.between(now, waitUntil(bucket));
            wait = here.compareTo(wait) > 0 ? here : wait;
        }
        Bucket own = own(inOrder);
        if (wait.isPositive()) {
            int tooSoon = countTooSoon(own);
            return new Standing(wait, tooSoon == 1, tooSoon);
        }
        int before = forgetTooSoon(own);
        inOrder.forEach(bucket -> count(bucket, now));
        return new Standing(Duration.ZERO, false, before);
    }

    /** A network is others' as well, so what came too soon is counted with the account. */
    private static Bucket own(List<Bucket> buckets) {
        return buckets.stream()
                .filter(bucket -> bucket.throttle() != Throttle.NETWORK)
                .findFirst()
                .orElse(buckets.getFirst());
    }

    /** A right answer: the account's own count starts anew, the network's loses this one try. */
    void succeeded(List<Bucket> buckets) {
        for (Bucket bucket : buckets) {
            database.sql("delete from partnership.sign_in_tries where bucket = :bucket and (:whole or tries <= 1)")
                    .param("bucket", bucket.name())
                    .param("whole", bucket.throttle() != Throttle.NETWORK)
                    .update();
            database.sql("update partnership.sign_in_tries set tries = tries - 1 where bucket = :bucket")
                    .param("bucket", bucket.name())
                    .update();
        }
    }

    void forgetOld() {
        database.sql("delete from partnership.sign_in_tries where last_at < :before and wait_until < :before")
                .param("before", at(clock.instant().minus(Throttle.MEMORY)))
                .update();
    }

    /** Makes the bucket where there is none, and holds it to the end of the transaction. */
    private Instant waitUntil(Bucket bucket) {
        return database.sql("""
                insert into partnership.sign_in_tries as t values (:bucket, 1, :long_ago, :long_ago)
                on conflict (bucket) do update set bucket = t.bucket
                returning wait_until
                """)
                .param("bucket", bucket.name())
                .param("long_ago", at(Instant.EPOCH))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private int countTooSoon(Bucket bucket) {
        return database.sql(
                        "update partnership.sign_in_tries set too_soon = too_soon + 1 where bucket = ? returning too_soon")
                .param(bucket.name())
                .query(Integer.class)
                .single();
    }

    /** The row is held since {@link #waitUntil}, so nobody counts between the two statements. */
    private int forgetTooSoon(Bucket bucket) {
        int tooSoon = database.sql("select too_soon from partnership.sign_in_tries where bucket = ?")
                .param(bucket.name())
                .query(Integer.class)
                .single();
        if (tooSoon > 0) {
            database.sql("update partnership.sign_in_tries set too_soon = 0 where bucket = ?")
                    .param(bucket.name())
                    .update();
        }
        return tooSoon;
    }

    private void count(Bucket bucket, Instant now) {
        int tries = database.sql("""
                update partnership.sign_in_tries
                set tries = case when last_at < :forgotten then 1 else tries + 1 end, last_at = :now
                where bucket = :bucket returning tries
                """)
                .param("bucket", bucket.name())
                .param("now", at(now))
                .param("forgotten", at(now.minus(Throttle.MEMORY)))
                .query(Integer.class)
                .single();
        database.sql("update partnership.sign_in_tries set wait_until = :until where bucket = :bucket")
                .param("bucket", bucket.name())
                .param("until", at(now.plus(bucket.throttle().waitAfter(tries))))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

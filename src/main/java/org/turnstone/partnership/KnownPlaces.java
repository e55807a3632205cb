package org.turnstone.partnership;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.StaffId;

/**
 * Devices and networks from which someone has signed in before. They have tries of their own, so that whoever tries an
 * account from elsewhere delays nobody but themselves.
 */
@Component
class KnownPlaces {
    private static final Period MEMORY = Period.ofDays(180);

    private final JdbcClient database;
    private final Clock clock;

    KnownPlaces(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Bucket> bucketsFor(Account account, Place place) {
        String username = account.username();
        Bucket here = Bucket.of(Throttle.ACCOUNT, username, "network", place.network());
        String device = place.device();
        if (device != null && knows(account.staff(), deviceDigest(device))) {
            return List.of(Bucket.of(Throttle.ACCOUNT, username, "device", device));
        }
        if (knows(account.staff(), networkDigest(place))) {
            return List.of(here);
        }
        return List.of(here, Bucket.of(Throttle.NETWORK, place.network()));
    }

    /** Codes can be guessed by whoever has the password, so strange places share one count. */
    Bucket bucketForCode(StaffId staff, Place place) {
        String device = place.device();
        boolean known = device != null && knows(staff, deviceDigest(device));
        String from = known ? "device " + device : knows(staff, networkDigest(place)) ? place.network() : "elsewhere";
        return Bucket.of(Throttle.CODE, staff.value().toString(), from);
    }

    void remember(StaffId staff, Place place) {
        keep(staff, networkDigest(place));
        String device = place.device();
        if (device != null) {
            keep(staff, deviceDigest(device));
        }
        database.sql("delete from partnership.known_place where staff_id = :staff and last_at < :before")
                .param("staff", staff.value())
                .param("before", at(clock.instant().minus(MEMORY)))
                .update();
    }

    private boolean knows(StaffId staff, String digest) {
        return database.sql("""
                select count(*) from partnership.known_place
                where staff_id = :staff and place = :place and last_at > :since
                """)
                        .param("staff", staff.value())
                        .param("place", digest)
                        .param("since", at(clock.instant().minus(MEMORY)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void keep(StaffId staff, String digest) {
        database.sql("""
                insert into partnership.known_place values (:staff, :place, :now)
                on conflict (staff_id, place) do update set last_at = excluded.last_at
                """)
                .param("staff", staff.value())
                .param("place", digest)
                .param("now", at(clock.instant()))
                .update();
    }

    private static String deviceDigest(String device) {
        return Bucket.digest("device\n" + device);
    }

    private static String networkDigest(Place place) {
        return Bucket.digest("network\n" + place.network());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoomForRowsTests {
    private static final long LARGE = 30_000_000;
    private static final long SMALL = 1_000;

    private final RoomForRows room = new RoomForRows();

    @Test
    void two_small_files_are_taken_at_once_with_half_of_the_room_each() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Thread other = Thread.ofPlatform().start(() -> room.in(SMALL, share -> met(both)));
        Long mine = room.in(SMALL, share -> met(both) ? share : 0L);
        assertThat(mine).isEqualTo(RoomForRows.all() / 2);
        other.join();
    }

    @Test
    void a_large_file_waits_until_it_is_alone() throws InterruptedException {
        AtomicLong given = new AtomicLong();
        Thread large = Thread.ofPlatform().unstarted(() -> given.set(room.in(LARGE, share -> share)));
        room.in(SMALL, share -> {
            large.start();
            while (large.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(given.get()).isZero();
            return share;
        });
        large.join();
        assertThat(given.get()).isEqualTo(RoomForRows.all());
    }

    @Test
    void a_packed_file_counts_as_what_it_unpacks_to() {
        assertThat(RoomForRows.weight(700_000, true)).isGreaterThan(RoomForRows.weight(5_000_000, false));
    }

    private static boolean met(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}

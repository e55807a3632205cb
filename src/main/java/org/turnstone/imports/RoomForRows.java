package org.turnstone.imports;

import java.util.concurrent.Semaphore;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** The memory for rows of files: half of the heap for a large file, which is taken alone, or half of that for each of two. */
@Component
class RoomForRows {
    /** In bytes; what is packed counts ten times. */
    private static final long SMALL = 4_000_000;

    private static final int UNPACKED = 10;
    private static final int SHARES = 2;

    private final Semaphore shares = new Semaphore(SHARES, true);

    /** Waits for the room, and gives it to the work in bytes. */
    <T> T in(long weight, LongFunction<T> work) {
        int share = weight > SMALL ? SHARES : 1;
        shares.acquireUninterruptibly(share);
        try {
            return work.apply(all() / SHARES * share);
        } finally {
            shares.release(share);
        }
    }

    /** For the rows of a file that is taken alone. */
    static long all() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    /** A file is held beside its rows, and twice while it comes from the database. */
    static long largestFile() {
        return Math.min(TakeRows.LARGEST_FILE, Runtime.getRuntime().maxMemory() / 6);
    }

    static long weight(long size, boolean packed) {
        return packed ? size * UNPACKED : size;
    }
}

package org.turnstone.partnership;

import java.time.Duration;

/** How long the next try must wait after so many that did not succeed. */
enum Throttle {
    /** One account from one network or one known device. */
    ACCOUNT(5, 1),
    /** Any accounts from one network: a whole agency may sit behind it, so it is slower to mind. */
    NETWORK(50, 5),
    /** The codes of one account from places it has not been used from before. */
    CODE(5, 1);

    static final Duration LONGEST = Duration.ofMinutes(15);
    /** Without a try for so long, all is forgotten. */
    static final Duration MEMORY = Duration.ofDays(1);

    private final int free;
    private final int triesToDouble;

    Throttle(int free, int triesToDouble) {
        this.free = free;
        this.triesToDouble = triesToDouble;
    }

    /** Nothing at first, then one second, doubled again and again up to a quarter of an hour. */
    Duration waitAfter(int tries) {
        if (tries < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min((tries - free) / triesToDouble, 20);
        Duration wait = Duration.ofSeconds(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}

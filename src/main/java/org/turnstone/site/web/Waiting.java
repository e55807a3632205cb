package org.turnstone.site.web;

import java.time.Duration;

/** How long to wait, in words. */
final class Waiting {
    private static final int SECONDS = 60;

    private Waiting() {}

    static String words(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        long minutes = (seconds + SECONDS - 1) / SECONDS;
        String time = seconds == 1 ? "1 second" : seconds <= SECONDS ? seconds + " seconds" : minutes + " minutes";
        return "There have been too many tries from here. Wait " + time + ", then try again";
    }
}

package org.turnstone.governance;

import java.time.Duration;
import java.util.OptionalInt;
import org.turnstone.partnership.Role;

/**
 * Work that nobody asks for, done for each partnership in turn when it is due. A room gives one as a bean; {@link RunJobs}
 * runs it in the name of its principal, on one machine at a time. It may be run twice: a machine can die half-way.
 */
public interface Job {
    /** In the register of runs for good. */
    String name();

    /** For the page about jobs: what it does. */
    String words();

    /** In whose name it runs. */
    Role principal();

    Duration every();

    /** Does the work in transactions of its own, in well under a quarter of an hour. */
    Done run();

    /**
     * What was done.
     *
     * @param people how many people a job that works with people was shown; one that met nobody where there are people has failed
     * @param said in words, without personal data
     */
    record Done(OptionalInt people, String said) {
        public static Done of(String said) {
            return new Done(OptionalInt.empty(), said);
        }

        public static Done among(int people, String said) {
            return new Done(OptionalInt.of(people), said);
        }
    }
}

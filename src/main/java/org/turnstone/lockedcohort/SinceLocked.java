package org.turnstone.lockedcohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.CohortExit;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.Suspension;

/**
 * What has become of somebody who was locked, as far as the reader may see.
 *
 * @param words why they left or are suspended; empty where they are on the cohort
 * @param on the day on which they left; none where they are on it
 */
public record SinceLocked(Kind kind, String words, @Nullable LocalDate on) implements Comparable<SinceLocked> {
    private static final String DECEASED = "DECEASED";

    public enum Kind {
        ON("On the cohort"),
        SUSPENDED("On the cohort, suspended"),
        LEFT("Left"),
        DIED("Died"),
        NOT_ON_RECORD("No longer on record as on the cohort");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Death is known by the exit that says so (parameters/cohort/exit-reasons.csv); a list that only ends a membership gives no
     * reason.
     *
     * @param memberships all there are, as known today
     * @param exit how a panel ended the last
     */
    static SinceLocked of(
            List<CohortMember> memberships,
            @Nullable CohortExit exit,
            @Nullable Suspension suspended,
            LocalDate today) {
        if (memberships.stream().anyMatch(one -> one.period().holds(today))) {
            return suspended == null
                    ? new SinceLocked(Kind.ON, "", null)
                    : new SinceLocked(Kind.SUSPENDED, suspended.because().words(), null);
        }
        Optional<LocalDate> left = memberships.stream()
                .flatMap(one -> Optional.ofNullable(one.period().to()).stream())
                .max(Comparator.naturalOrder());
        if (left.isEmpty()) {
            return new SinceLocked(Kind.NOT_ON_RECORD, "", null);
        }
        if (exit == null) {
            return new SinceLocked(Kind.LEFT, "no reason on record", left.get());
        }
        return exit.reason().equals(DECEASED)
                ? new SinceLocked(Kind.DIED, "", left.get())
                : new SinceLocked(Kind.LEFT, exit.words(), left.get());
    }

    public boolean isOn() {
        return kind == Kind.ON || kind == Kind.SUSPENDED;
    }

    /** Such as "Left: Moved away". */
    public String said() {
        return words.isEmpty() ? kind.words() : kind.words() + ": " + words;
    }

    /** By kind and then by words. */
    @Override
    public int compareTo(SinceLocked other) {
        return Comparator.comparing(SinceLocked::kind)
                .thenComparing(SinceLocked::words)
                .compare(this, other);
    }
}

package org.turnstone.performance;

import java.util.Optional;

/**
 * Entries and what became of them. Groups are pooled by adding: sums of numerators over sums of denominators.
 *
 * @param n every entry; {@code matured} and {@code provisional} make it up
 * @param reoffenders matured entries with at least one proven re-offence, as all that follow
 */
public record ReoffendingCounts(
        long n, long matured, long provisional, long reoffenders, long reoffences, long breachReoffences) {
    public static final ReoffendingCounts NONE = new ReoffendingCounts(0, 0, 0, 0, 0, 0);
    private static final ReoffendingCounts PROVISIONAL = new ReoffendingCounts(1, 0, 1, 0, 0, 0);

    public static ReoffendingCounts of(FollowUp followUp) {
        return followUp.matured()
                ? new ReoffendingCounts(
                        1, 1, 0, followUp.reoffended() ? 1 : 0, followUp.reoffences(), followUp.breachReoffences())
                : PROVISIONAL;
    }

    public ReoffendingCounts plus(ReoffendingCounts other) {
        return new ReoffendingCounts(
                n + other.n,
                matured + other.matured,
                provisional + other.provisional,
                reoffenders + other.reoffenders,
                reoffences + other.reoffences,
                breachReoffences + other.breachReoffences);
    }

    /** Re-offenders out of the matured entries. */
    public Proportion proportion() {
        return new Proportion(reoffenders, matured);
    }

    public Optional<Double> perOffender() {
        return ratio(reoffences, matured);
    }

    public Optional<Double> perReoffender() {
        return ratio(reoffences, reoffenders);
    }

    private static Optional<Double> ratio(long count, long outOf) {
        return outOf == 0 ? Optional.empty() : Optional.of((double) count / outOf);
    }
}

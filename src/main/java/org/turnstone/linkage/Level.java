package org.turnstone.linkage;

import java.util.Optional;

/**
 * One degree of agreement of a comparison: when it applies (a condition in the words of SQL, as Splink writes it), how
 * often it is seen among pairs of one person (m) and of two people (u).
 *
 * @param nothing the level of pairs in which one side says nothing; it weighs nothing
 */
public record Level(
        String label, String condition, boolean nothing, double m, double u, Optional<FrequencyAdjustment> frequency) {
    static final String ELSE = "ELSE";

    public static Level nothing(String label, String condition) {
        return new Level(label, condition, true, 0, 0, Optional.empty());
    }

    public Level with(double newM, double newU) {
        return nothing ? this : new Level(label, condition, false, newM, newU, frequency);
    }

    /** log2(m / u), within Splink's bounds: neither is less than 1e-10, and no level weighs more than 100. */
    public double bits() {
        return nothing ? 0 : Math.clamp(Bits.log2(Math.max(m, Bits.LEAST) / Math.max(u, Bits.LEAST)), -100, 100);
    }

    /**
     * A rare value says more than a common one: weight times log2(u of an exact match / how common the value is).
     *
     * @param leastU the value never counts as rarer than this
     * @param ownU the level's own u stands for that of an exact match
     */
    public record FrequencyAdjustment(String field, double weight, double leastU, boolean ownU) {}
}

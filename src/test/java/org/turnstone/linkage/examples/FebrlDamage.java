package org.turnstone.linkage.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Up to six changes in a record and two in a value, two or three in most, as often of each sort as in the published files. */
final class FebrlDamage {
    private static final int[] HOW_MANY = {1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6};
    /** Which value a change falls on: forename, surname, number, two address lines, suburb, postcode, state, birth, number. */
    private static final int[] SHARES = {12, 13, 7, 25, 18, 11, 4, 2, 3, 3};

    private final Draws draws;
    private final IntFunction<String> another;

    /** @param another makes a fresh value of a field, for a copy that has someone else's there */
    FebrlDamage(Draws draws, IntFunction<String> another) {
        this.draws = draws;
        this.another = another;
    }

    List<String> of(List<String> original) {
        List<String> copy = new ArrayList<>(original);
        int[] times = new int[copy.size()];
        int left = HOW_MANY[draws.below(HOW_MANY.length)];
        if (draws.in(0.024)) {
            exchange(copy, 0, 1);
            left--;
        }
        if (draws.in(0.03)) {
            exchange(copy, 3, 4);
            left--;
        }
        for (int tries = 0; left > 0 && tries < 50; tries++) {
            int field = field();
            if (times[field] < 2 && !copy.get(field).isEmpty()) {
                copy.set(field, changed(field, copy.get(field)));
                times[field]++;
                left--;
            }
        }
        return copy;
    }

    private String changed(int field, String value) {
        double kind = draws.share();
        return switch (field) {
            case 2 -> kind < 0.55 ? "" : kind < 0.75 ? another.apply(field) : Slips.digit(value, draws);
            case 4 -> kind < 0.6 ? "" : kind < 0.63 ? another.apply(field) : Slips.one(value, draws);
            case 6, 9 -> kind < 0.4 ? Slips.transposed(value, draws) : Slips.digit(value, draws);
            case 7 -> kind < 0.3 ? "" : kind < 0.6 ? another.apply(field) : Slips.one(value, draws);
            case 8 -> kind < 0.1 ? "" : kind < 0.25 ? another.apply(field) : date(value);
            default -> kind < 0.09 ? "" : kind < 0.14 ? another.apply(field) : Slips.one(value, draws);
        };
    }

    /** Digits of a date go wrong without regard to the calendar. */
    private String date(String value) {
        return draws.in(0.4) ? Slips.transposed(value, draws) : Slips.digit(value, draws);
    }

    private static void exchange(List<String> values, int one, int other) {
        String held = values.get(one);
        values.set(one, values.get(other));
        values.set(other, held);
    }

    private int field() {
        int left = draws.below(98);
        for (int field = 0; field < SHARES.length; field++) {
            left -= SHARES[field];
            if (left < 0) {
                return field;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }
}

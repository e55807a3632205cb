package org.turnstone.linkage;

import java.time.LocalDate;

/** Whether two dates of birth can be one person's. */
public final class Births {
    /** How much day and month say beside the year, in bits: one of 365. */
    public static final double BITS_OF_A_DAY = 8.5;

    private Births() {}

    /**
     * The same day, day and month the other way round, one digit or one of day, month and year another within less than a
     * generation, or the first of January for want of the day.
     */
    public static boolean fit(LocalDate one, LocalDate other) {
        return forWantOfADay(one, other)
                || turned(one, other)
                || (Math.abs(one.getYear() - other.getYear()) < Veto.GENERATION_FROM
                        && (twoOfThree(one, other) || NameWords.slips(one.toString(), other.toString()) <= 1));
    }

    /** Whether the day may have been unknown, and was written as the first of January. */
    public static boolean isForWantOfADay(LocalDate day) {
        return day.getDayOfYear() == 1;
    }

    private static boolean forWantOfADay(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && (isForWantOfADay(one) || isForWantOfADay(other));
    }

    private static boolean turned(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear()
                && one.getDayOfMonth() == other.getMonthValue()
                && one.getMonthValue() == other.getDayOfMonth();
    }

    private static boolean twoOfThree(LocalDate one, LocalDate other) {
        int same = one.getYear() == other.getYear() ? 1 : 0;
        same += one.getMonthValue() == other.getMonthValue() ? 1 : 0;
        same += one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0;
        return same >= 2;
    }
}

package org.turnstone.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What one side says in one field: no value, one, or several (aliases, former postcodes). The first is the chief one. */
public final class FieldValues {
    public static final FieldValues NONE = new FieldValues(new String[0]);
    static final int NO_DAY = Integer.MIN_VALUE;

    private final String[] texts;
    private final int day;
    private double frequency = Double.NaN;

    private FieldValues(String[] texts) {
        this.texts = texts;
        this.day = texts.length == 0 ? NO_DAY : dayOf(texts[0]);
    }

    public static FieldValues of(String text) {
        return text.isEmpty() ? NONE : new FieldValues(new String[] {text});
    }

    /** Empty and repeated values fall away; the order of the rest stays. */
    public static FieldValues of(List<String> texts) {
        String[] said =
                texts.stream().filter(text -> !text.isEmpty()).distinct().toArray(String[]::new);
        return said.length == 0 ? NONE : new FieldValues(said);
    }

    public boolean isEmpty() {
        return texts.length == 0;
    }

    /** The chief value, or an empty text. */
    public String first() {
        return texts.length == 0 ? "" : texts[0];
    }

    public List<String> all() {
        return List.of(texts);
    }

    int size() {
        return texts.length;
    }

    String text(int at) {
        return texts[at];
    }

    /** Days since 1970 where the chief value is an ISO date. */
    int day() {
        return day;
    }

    /** Whether the chief values are the same; both sides must say something. */
    boolean sameFirst(FieldValues other) {
        return texts[0].equals(other.texts[0]);
    }

    int shared(FieldValues other) {
        int count = 0;
        for (String text : texts) {
            for (String theirs : other.texts) {
                if (text.equals(theirs)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** How common the chief value is among the records that have one, from 0 to 1; unknown is not a number. */
    public double frequency() {
        return frequency;
    }

    /** Set once, when the values of all records have been counted. */
    public void countedAs(double share) {
        frequency = share;
    }

    private static int dayOf(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NO_DAY;
        }
        try {
            return (int) LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException e) {
            return NO_DAY;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldValues values && Arrays.equals(texts, values.texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return String.join("; ", texts);
    }
}

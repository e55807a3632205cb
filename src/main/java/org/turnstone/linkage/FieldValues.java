package org.turnstone.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What one side says in one field: no value, one, or several (aliases, former postcodes). The first is the chief one. */
public final class FieldValues {
    public static final FieldValues NONE = new FieldValues("", new String[0]);
    static final int NO_DAY = Integer.MIN_VALUE;
    private static final String[] NO_OTHERS = {};

    private final String first;
    private final String[] others;
    private final int day;
    private final int hash;
    private final long letters;
    /** One bit of 64 for each value, so that most lists with nothing in common are seen to have nothing. */
    private final long marks;

    private double frequency = Double.NaN;

    private FieldValues(String first, String[] others) {
        this.first = first;
        this.others = others;
        this.day = dayOf(first);
        this.hash = first.hashCode();
        this.letters = Letters.of(first);
        long all = 1L << hash;
        for (String text : others) {
            all |= 1L << text.hashCode();
        }
        this.marks = all;
    }

    public static FieldValues of(String text) {
        return text.isEmpty() ? NONE : new FieldValues(text, NO_OTHERS);
    }

    /** Empty and repeated values fall away; the order of the rest stays. */
    public static FieldValues of(List<String> texts) {
        String[] said =
                texts.stream().filter(text -> !text.isEmpty()).distinct().toArray(String[]::new);
        return said.length < 2
                ? of(said.length == 0 ? "" : said[0])
                : new FieldValues(said[0], Arrays.copyOfRange(said, 1, said.length));
    }

    public boolean isEmpty() {
        return hash == 0 && first.isEmpty();
    }

    /** The chief value, or an empty text. */
    public String first() {
        return first;
    }

    public List<String> all() {
        List<String> all = new ArrayList<>(size());
        for (int at = 0; at < size(); at++) {
            all.add(text(at));
        }
        return Collections.unmodifiableList(all);
    }

    int size() {
        return isEmpty() ? 0 : 1 + others.length;
    }

    String text(int at) {
        return at == 0 ? first : others[at - 1];
    }

    /** Days since 1970 where the chief value is an ISO date. */
    int day() {
        return day;
    }

    /** Whether the chief values are the same; both sides must say something. */
    boolean sameFirst(FieldValues other) {
        return hash == other.hash && first.equals(other.first);
    }

    /** The letters of the chief value, as {@link Letters} has them. */
    long letters() {
        return letters;
    }

    int shared(FieldValues other) {
        if ((marks & other.marks) == 0 || isEmpty() || other.isEmpty()) {
            return 0;
        }
        int count = 0;
        for (int ours = 0; ours < size(); ours++) {
            for (int theirs = 0; theirs < other.size(); theirs++) {
                if (text(ours).equals(other.text(theirs))) {
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
        return other instanceof FieldValues values
                && first.equals(values.first)
                && Arrays.equals(others, values.others);
    }

    @Override
    public int hashCode() {
        return 31 * hash + Arrays.hashCode(others);
    }

    @Override
    public String toString() {
        return String.join("; ", all());
    }
}

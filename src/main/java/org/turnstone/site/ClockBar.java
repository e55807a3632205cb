package org.turnstone.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days in a status against the limit. The limit stands at 62 % of every bar, so that a column can be read down; a bar
 * that would run past its end gets an arrow head.
 */
public record ClockBar(
        long days, @Nullable Long limit, @Nullable String limitWords, boolean stopped, boolean working) {
    private static final double MARK = 0.62;

    public static ClockBar running(long days, long limit) {
        return new ClockBar(days, limit, null, false, false);
    }

    /** For a limit that people know in other words than days, such as 3 months. */
    public static ClockBar running(long days, long limit, String limitWords) {
        return new ClockBar(days, limit, limitWords, false, false);
    }

    /** Days and limit both in working days. */
    public static ClockBar inWorkingDays(long days, long limit) {
        return new ClockBar(days, limit, null, false, true);
    }

    public static ClockBar stopped(long days) {
        return new ClockBar(days, null, null, true, false);
    }

    public static ClockBar withoutLimit(long days) {
        return new ClockBar(days, null, null, false, false);
    }

    public boolean hasBar() {
        return !stopped && limit != null && limit > 0;
    }

    public long over() {
        return limit == null ? 0 : Math.max(0, days - limit);
    }

    public String daysWord() {
        return (working ? "working " : "") + (days == 1 ? "day" : "days");
    }

    public String limitSaid() {
        return limitWords != null ? limitWords : String.valueOf(limit);
    }

    public String mark(int width) {
        return tenths(width * MARK);
    }

    public String markLeft(int width) {
        return tenths(width * MARK - 1);
    }

    /** The part up to the limit. */
    public String within(int width) {
        return tenths(Math.min(1, share()) * width * MARK);
    }

    /** The part past the limit, at most to the end of the bar. */
    public String past(int width) {
        return tenths(Math.min(Math.max(0, share() - 1) * width * MARK, width * (1 - MARK) - (runsOff() ? 7 : 0)));
    }

    public boolean runsOff() {
        return share() > 1 / MARK;
    }

    private double share() {
        return limit == null || limit == 0 ? 0 : (double) days / limit;
    }

    static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

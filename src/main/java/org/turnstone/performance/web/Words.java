package org.turnstone.performance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.turnstone.performance.Figure;
import org.turnstone.performance.Interval;
import org.turnstone.performance.Proportion;
import org.turnstone.performance.Share;

/** How figures are said. Under ten people no percentage, under thirty the interval without it (figures from few mislead). */
final class Words {
    private static final int FOR_AN_INTERVAL = 10;
    private static final int FOR_A_PERCENTAGE = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String value(Figure figure) {
        Share share = figure.share();
        return sentence(share == null ? figure.count().words() : value(share));
    }

    static String value(Share share) {
        Long outOf = share.outOf().number();
        if (outOf != null && outOf == 0) {
            return "No cases";
        }
        return share.count().words() + " of " + share.outOf().words();
    }

    static String percentage(Share share) {
        return share.proportion()
                .filter(proportion -> proportion.outOf() >= FOR_A_PERCENTAGE)
                .flatMap(Proportion::rate)
                .map(rate -> tenths(rate) + "%")
                .orElse("");
    }

    static String interval(Share share) {
        return share.proportion()
                .filter(proportion -> proportion.outOf() >= FOR_AN_INTERVAL)
                .flatMap(Proportion::wilson)
                .map(Words::interval)
                .orElse("");
    }

    private static String interval(Interval interval) {
        return tenths(interval.low()) + " to " + tenths(interval.high()) + "%";
    }

    private static String tenths(double rate) {
        return String.format(Locale.UK, "%.1f", rate * 100);
    }

    static String times(double often) {
        return String.format(Locale.UK, "%.2f", often);
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}

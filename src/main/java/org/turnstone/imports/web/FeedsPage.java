package org.turnstone.imports.web;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.turnstone.imports.Feeds.Feed;
import org.turnstone.shared.London;
import org.turnstone.site.Govuk.Link;

/** What the page of feeds shows. */
public record FeedsPage(List<Link> tabs, List<Line> feeds) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    public FeedsPage {
        tabs = List.copyOf(tabs);
        feeds = List.copyOf(feeds);
    }

    /** One flow of files. */
    public record Line(
            String agency,
            String feed,
            String kind,
            String last,
            String rows,
            String usual,
            boolean isLate,
            String href) {}

    static FeedsPage of(List<Link> tabs, List<Feed> feeds, Map<String, String> agencies) {
        return new FeedsPage(
                tabs,
                feeds.stream()
                        .map(feed -> new Line(
                                agencies.getOrDefault(
                                        feed.agency().value(), feed.agency().value()),
                                feed.feed(),
                                ImportsPage.words(feed.kind()),
                                WHEN.format(feed.last().atZone(London.ZONE)),
                                "%,d".formatted(feed.rows()),
                                feed.usual().map(FeedsPage::words).orElse("Not told yet: it came less than four times"),
                                feed.isLate(),
                                "/imports?agency=" + feed.agency().value() + "&kind=" + feed.kind()))
                        .toList());
    }

    static String words(Duration usual) {
        long hours = (usual.toMinutes() + 30) / 60;
        if (hours < 20) {
            return hours <= 1 ? "Every hour or more often" : "Every " + hours + " hours";
        }
        long days = Math.max(1, (hours + 12) / 24);
        return days == 1 ? "Every day" : "Every " + days + " days";
    }
}

package org.turnstone.imports.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.FeedKeys.FeedKey;
import org.turnstone.shared.London;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Govuk.Option;

/**
 * What the page of feed keys shows.
 *
 * @param issued a key just made, to be shown this once
 */
public record KeysPage(
        List<Link> tabs,
        List<Option> agencies,
        List<Line> keys,
        @Nullable String issued) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    public KeysPage {
        tabs = List.copyOf(tabs);
        agencies = List.copyOf(agencies);
        keys = List.copyOf(keys);
    }

    /** One key. */
    public record Line(
            String agency, String use, String issued, String used, String withdrawn, boolean isLive, String action) {}

    static KeysPage of(
            List<Link> tabs,
            List<FeedKey> keys,
            Map<String, String> agencies,
            Set<String> going,
            @Nullable String issued) {
        return new KeysPage(
                tabs,
                agencies.entrySet().stream()
                        .filter(agency -> going.contains(agency.getKey()))
                        .map(agency -> Option.of(agency.getKey(), agency.getValue()))
                        .toList(),
                keys.stream().map(key -> line(key, agencies)).toList(),
                issued);
    }

    private static Line line(FeedKey key, Map<String, String> agencies) {
        return new Line(
                agencies.getOrDefault(key.agency().value(), key.agency().value()),
                key.use(),
                day(key.issuedAt()) + ", " + key.issuedBy(),
                key.usedAt().map(KeysPage::day).orElse("Never"),
                key.withdrawnAt().map(KeysPage::day).orElse(""),
                key.withdrawnAt().isEmpty(),
                "/imports/keys/" + key.id() + "/withdraw");
    }

    private static String day(Instant moment) {
        return WHEN.format(moment.atZone(London.ZONE));
    }
}

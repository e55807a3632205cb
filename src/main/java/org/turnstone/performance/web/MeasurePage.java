package org.turnstone.performance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.performance.Figure;
import org.turnstone.performance.IndicatorDefinition;
import org.turnstone.performance.ReoffendingCounts;
import org.turnstone.performance.ReoffendingFigure;
import org.turnstone.performance.ReoffendingFigure.Breakdown;
import org.turnstone.performance.Share;

/**
 * One measure: its figure, how it is worked out, and the way to the people behind it for those who may go it.
 *
 * @param people null for those who may not
 */
public record MeasurePage(
        String number,
        String group,
        String title,
        String value,
        List<String> said,
        List<Entry> definition,
        List<String> tags,
        @Nullable More reoffending,
        String framework,
        @Nullable String people) {
    public MeasurePage {
        said = List.copyOf(said);
        definition = List.copyOf(definition);
        tags = List.copyOf(tags);
    }

    /** Whether the value keeps to one line on a phone. */
    public boolean isShort() {
        return value.length() <= LONGEST_ON_A_PHONE;
    }

    public record Entry(String term, String words) {}

    /** What only re-offending has. */
    public record More(List<Group> groups, boolean withheld) {}

    public record Group(String heading, List<Line> lines) {}

    public record Line(String name, String value, String percentage, String interval) {}

    private static final int LONGEST_ON_A_PHONE = 10;
    private static final Map<String, String> KINDS = Map.of(
            "custody_release", "Released from custody",
            "community", "Sentenced in the community",
            "caution", "Cautioned",
            "other", "Other");

    static MeasurePage of(Figure figure, boolean mayOpen) {
        IndicatorDefinition definition = figure.definition();
        return new MeasurePage(
                definition.id(),
                figure.group().words(),
                definition.title(),
                Words.value(figure),
                said(figure),
                definition(figure),
                definition.tags(),
                more(figure.reoffending()),
                "/performance?as-at=" + figure.dataTo(),
                mayOpen ? path(definition, figure.dataTo(), "/people") : null);
    }

    static String path(IndicatorDefinition definition, LocalDate day, String part) {
        return "/performance/" + definition.id() + part + "?as-at=" + day;
    }

    private static List<String> said(Figure figure) {
        Share share = figure.share();
        if (share == null) {
            return List.of("people on " + Words.day(figure.dataTo()));
        }
        String percentage = Words.percentage(share);
        String interval = Words.interval(share);
        String note = FrameworkPage.note(share);
        ReoffendingFigure reoffending = figure.reoffending();
        return Stream.of(
                        percentage.isEmpty() ? "" : percentage + " of people",
                        interval.isEmpty() ? "" : "95% interval " + interval,
                        note,
                        reoffending == null ? "" : frequency(reoffending),
                        reoffending == null ? "" : provisional(reoffending))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String frequency(ReoffendingFigure reoffending) {
        return reoffending
                .counts()
                .filter(counts -> counts.matured() > 0)
                .map(MeasurePage::frequency)
                .orElse("");
    }

    private static String frequency(ReoffendingCounts counts) {
        String each = counts.perOffender().map(Words::times).orElse("0") + " for each person followed";
        return "%,d re-offences: ".formatted(counts.reoffences())
                + counts.perReoffender()
                        .map(often -> each + ", " + Words.times(often) + " for each who re-offended")
                        .orElse(each);
    }

    private static String provisional(ReoffendingFigure reoffending) {
        return "Provisional: " + reoffending.provisional().words()
                + " more, whose time to wait is not over, are in no rate yet";
    }

    private static List<Entry> definition(Figure figure) {
        IndicatorDefinition words = figure.definition();
        ReoffendingFigure reoffending = figure.reoffending();
        LocalDate newest = reoffending == null ? null : reoffending.newestProof();
        String dataTo = Words.day(figure.dataTo());
        return List.of(
                new Entry("Counts", words.numerator()),
                new Entry("Divided by", words.denominator()),
                new Entry("Window", words.window()),
                new Entry("Leaves out", words.exclusions()),
                new Entry("Target", "None set"),
                new Entry(
                        "Data to",
                        reoffending == null
                                ? dataTo
                                : dataTo + ". Newest court result on record: "
                                        + (newest == null ? "none" : Words.day(newest))),
                new Entry("Source", words.source()),
                new Entry("Version", String.valueOf(words.version())));
    }

    private static @Nullable More more(@Nullable ReoffendingFigure reoffending) {
        return reoffending == null
                ? null
                : new More(
                        reoffending.breakdowns().stream()
                                .map(MeasurePage::group)
                                .toList(),
                        reoffending.withheldBreakdowns() > 0);
    }

    private static Group group(Breakdown breakdown) {
        boolean byKind = breakdown.isByKind();
        return new Group(
                byKind ? "Followed from" : "Strand",
                breakdown.groups().entrySet().stream()
                        .map(group -> line(
                                byKind ? KINDS.getOrDefault(group.getKey(), group.getKey()) : strand(group.getKey()),
                                group.getValue()))
                        .toList());
    }

    private static Line line(String name, Share share) {
        String percentage = Words.percentage(share);
        return new Line(
                name,
                Words.value(share),
                percentage.isEmpty() ? FrameworkPage.note(share) : percentage,
                Words.interval(share));
    }

    private static String strand(String code) {
        return code.isEmpty()
                ? "No strand recorded"
                : Words.sentence(code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}

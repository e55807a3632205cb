package org.turnstone.performance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.turnstone.performance.Figure;
import org.turnstone.performance.MeasureGroup;
import org.turnstone.performance.Share;

/**
 * All measures in the partnership's groups.
 *
 * @param drafts whether the reader may read the profile of a draft cohort
 */
public record FrameworkPage(String asAt, String typedDay, List<Group> groups, boolean drafts) {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d M yyyy");

    public FrameworkPage {
        groups = List.copyOf(groups);
    }

    public record Group(String words, List<Line> lines) {}

    public record Line(String name, String href, String note, String value, String percentage, String interval) {}

    static FrameworkPage of(List<Figure> figures, boolean drafts) {
        LocalDate day = figures.getFirst().dataTo();
        List<Group> groups = Stream.of(MeasureGroup.values())
                .map(group -> new Group(
                        group.words(),
                        figures.stream()
                                .filter(figure -> figure.group() == group)
                                .map(FrameworkPage::line)
                                .toList()))
                .toList();
        return new FrameworkPage(Words.day(day), TYPED.format(day), groups, drafts);
    }

    private static Line line(Figure figure) {
        Share share = figure.share();
        return new Line(
                figure.definition().title(),
                MeasurePage.path(figure.definition(), figure.dataTo(), ""),
                share == null ? "" : note(share),
                Words.value(figure),
                share == null ? "" : Words.percentage(share),
                share == null ? "" : Words.interval(share));
    }

    static String note(Share share) {
        if (share.count().number() == null || share.outOf().number() == null) {
            return "Small numbers of people are withheld from boards";
        }
        long outOf = Objects.requireNonNull(share.outOf().number());
        return outOf == 0 || !Words.percentage(share).isEmpty()
                ? ""
                : Words.interval(share).isEmpty()
                        ? "Fewer than 10 people: no percentage"
                        : "Fewer than 30 people: the interval alone";
    }
}

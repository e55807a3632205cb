package org.turnstone.casefile.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.CohortLine;
import org.turnstone.casefile.CohortList;
import org.turnstone.cohort.Allocation;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;
import org.turnstone.site.ClockBar;
import org.turnstone.site.Count;
import org.turnstone.site.RagTag;

/** The cohort grouped by status, enforcement first, the longest first. */
public record CohortPage(String asAt, int size, List<Count> counts, List<Group> groups) {
    private static final List<RagTag> ORDER =
            List.of(RagTag.RED, RagTag.AMBER_ALERT, RagTag.AMBER, RagTag.GREEN, RagTag.NOT_RATED, RagTag.IN_CUSTODY);

    public record Group(RagTag tag, String limit, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }

        public String id() {
            return tag.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public record Line(
            String href,
            String name,
            String reference,
            @Nullable ClockBar clock,
            String why,
            String leadAgency,
            String leadWorker,
            String strand) {}

    public CohortPage {
        counts = List.copyOf(counts);
        groups = List.copyOf(groups);
    }

    static CohortPage of(CohortList list) {
        List<Group> groups = new ArrayList<>();
        List<Count> counts = new ArrayList<>();
        for (RagTag tag : ORDER) {
            List<CohortLine> in = list.lines().stream()
                    .filter(line -> RagDisplay.tag(line.now()) == tag)
                    .sorted(Comparator.comparingLong(
                                    (CohortLine line) -> line.now().days())
                            .reversed()
                            .thenComparing(line -> line.person().name()))
                    .toList();
            if (!in.isEmpty()) {
                Group group = new Group(
                        tag,
                        limit(tag, list),
                        in.stream().map(line -> line(line, list)).toList());
                groups.add(group);
                counts.add(Count.of(tag, in.size(), over(group)).leadingTo("#" + group.id()));
            }
        }
        return new CohortPage(Words.longDay(list.day()), list.lines().size(), counts, groups);
    }

    private static String over(Group group) {
        long over = group.lines().stream()
                .filter(line -> line.clock() != null && line.clock().over() > 0)
                .count();
        return group.tag() == RagTag.IN_CUSTODY || group.tag() == RagTag.NOT_RATED
                ? "people"
                : over == 0 ? "none over" : over + " over the limit";
    }

    private static String limit(RagTag tag, CohortList list) {
        return Optional.of(tag)
                .filter(one -> one != RagTag.IN_CUSTODY && one != RagTag.NOT_RATED)
                .map(one -> list.limits().get(RagStatus.valueOf(one.name())))
                .map(RagLimit::words)
                .orElse("");
    }

    private static Line line(CohortLine line, CohortList list) {
        Allocation led = line.allocation();
        return new Line(
                "/people/" + line.person().reference() + list.look().query(),
                line.person().name(),
                line.person().reference(),
                RagDisplay.clock(line.now(), list.limits()),
                line.now().isInCustody() || line.now().spell() == null
                        ? ""
                        : line.now().spell().reason(),
                led == null ? "" : Words.sentence(Words.agency(led.leadAgency())),
                led == null || led.leadWorker() == null ? "" : led.leadWorker().name(),
                line.member().strand() == null ? "" : line.member().strand().words());
    }
}

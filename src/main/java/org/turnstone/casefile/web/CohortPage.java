package org.turnstone.casefile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.CohortLine;
import org.turnstone.casefile.CohortList;
import org.turnstone.casefile.CohortOrder;
import org.turnstone.casefile.ReadCohort;
import org.turnstone.cohort.Allocation;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;
import org.turnstone.site.ClockBar;
import org.turnstone.site.Count;
import org.turnstone.site.Flag;
import org.turnstone.site.Pager;
import org.turnstone.site.RagTag;

/**
 * The cohort, or a page of it, grouped by status.
 *
 * @param whole how many people there are, whatever is shown of them
 * @param kept how many of them the filter lets through
 */
public record CohortPage(String asAt, long whole, long kept, List<Count> counts, List<Group> groups, Pager pager) {

    /** @param people how many there are under this status, here and on other pages */
    public record Group(RagTag tag, long people, String limit, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }

        public String id() {
            return CohortAsked.code(tag);
        }
    }

    /** @param flags what changes what one does now, beside the name */
    public record Line(
            String href,
            String name,
            String reference,
            List<Flag> flags,
            @Nullable ClockBar clock,
            String why,
            String leadAgency,
            String leadWorker,
            String strand) {
        public Line {
            flags = List.copyOf(flags);
        }
    }

    public CohortPage {
        counts = List.copyOf(counts);
        groups = List.copyOf(groups);
    }

    /** All of a short list; its counts lead to the groups below. */
    static CohortPage whole(CohortList list) {
        return of(list, tag -> "#" + CohortAsked.code(tag), tag -> null, page -> "");
    }

    /** A page of the list; its counts lead to the list of those of one status. */
    static CohortPage of(CohortList list, CohortFilter filter) {
        return of(
                list,
                tag -> CohortAsked.address(CohortAsked.LIST, only(tag), 1, list.look()),
                tag -> CohortAsked.address(CohortAsked.LIST, over(tag), 1, list.look()),
                page -> CohortAsked.address(CohortAsked.LIST, filter, page, list.look()));
    }

    private static CohortPage of(
            CohortList list,
            Function<RagTag, String> leadsTo,
            Function<RagTag, @Nullable String> over,
            Function<Integer, String> address) {
        List<Group> groups = new ArrayList<>();
        for (RagTag tag : CohortOrder.TAGS) {
            List<Line> lines = list.lines().stream()
                    .filter(line -> RagDisplay.tag(line.now()) == tag)
                    .map(line -> line(line, list))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(tag, list.kept().of(tag), limit(tag, list), lines));
            }
        }
        return new CohortPage(
                Words.longDay(list.day()),
                list.whole().size(),
                list.kept().size(),
                counts(list, leadsTo, over),
                groups,
                Pager.of(list.page(), ReadCohort.SHOWN, list.kept().size(), address::apply));
    }

    static CohortFilter only(RagTag tag) {
        return CohortAsked.only(CohortFilter.EVERYONE, tag);
    }

    static CohortFilter over(RagTag tag) {
        return new CohortFilter("", tag, "", null, true, "");
    }

    /** How many there are under each status that anyone has. */
    static List<Count> counts(
            CohortList list, Function<RagTag, String> leadsTo, Function<RagTag, @Nullable String> over) {
        return CohortOrder.TAGS.stream()
                .filter(tag -> list.whole().of(tag) > 0)
                .map(tag -> count(tag, list, over).leadingTo(leadsTo.apply(tag)))
                .toList();
    }

    /** Such as "1 person" and "1,310 people". */
    static String people(long number) {
        return number == 1 ? "1 person" : "%,d people".formatted(number);
    }

    public String size() {
        return people(whole);
    }

    public int shown() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    /** @param leadsTo those over the limit, where they have a page */
    private static Count count(RagTag tag, CohortList list, Function<RagTag, @Nullable String> leadsTo) {
        long people = list.whole().of(tag);
        long over = list.whole().over(tag);
        Count count = Count.of(tag, people, people == 1 ? "person" : "people");
        if (tag == RagTag.IN_CUSTODY || tag == RagTag.NOT_RATED) {
            return count;
        }
        return over == 0 ? count.ofWhom("none over", null) : count.ofWhom(over + " over the limit", leadsTo.apply(tag));
    }

    static String limit(RagTag tag, CohortList list) {
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
                line.atLargeSince() == null ? List.of() : List.of(AtLargeShown.flag(line.atLargeSince())),
                RagDisplay.clock(line.now(), list.limits()),
                line.now().isInCustody() || line.now().spell() == null
                        ? ""
                        : list.told().why(line.now().spell()),
                led == null ? "" : Words.sentence(Words.agency(led.leadAgency())),
                led == null || led.leadWorker() == null ? "" : led.leadWorker().name(),
                line.member().strand() == null ? "" : line.member().strand().words());
    }
}

package org.turnstone.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.CohortBoard;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.CohortLine;
import org.turnstone.casefile.CohortList;
import org.turnstone.casefile.CohortOrder;
import org.turnstone.cohort.Allocation;
import org.turnstone.rag.RagDisplay;
import org.turnstone.site.AgencyWords;
import org.turnstone.site.Count;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.RagTag;

/**
 * The RAG board: the limit once in the head of each group, so that a row carries one number.
 *
 * @param whole how many people there are, whatever is shown of them
 * @param kept how many of them the filter lets through
 * @param waiting in words for how many Red is proposed; empty where for nobody
 */
public record BoardPage(
        String asAt,
        long whole,
        long kept,
        List<Count> counts,
        String waiting,
        List<Proposed> proposed,
        List<Group> groups,
        boolean today) {

    /** @param answers where the reader may confirm or refuse it */
    public record Proposed(
            String name, String reference, String why, String due, boolean late, String lead, List<Link> answers) {
        public Proposed {
            answers = List.copyOf(answers);
        }
    }

    /**
     * @param people how many of the status there are, and how many of them are over its limit
     * @param limit how long it may last, or why no clock runs
     * @param all the way to all of them, where here are only the first
     */
    public record Group(
            RagTag tag,
            String people,
            String limit,
            @Nullable Link all,
            List<BoardLine> lines) {
        public Group {
            lines = List.copyOf(lines);
        }

        public String id() {
            return CohortAsked.code(tag);
        }
    }

    public BoardPage {
        counts = List.copyOf(counts);
        proposed = List.copyOf(proposed);
        groups = List.copyOf(groups);
    }

    static BoardPage of(CohortBoard board, CohortFilter filter) {
        CohortList list = board.list();
        Map<RagTag, List<CohortLine>> byTag =
                list.lines().stream().collect(Collectors.groupingBy(line -> RagDisplay.tag(line.now())));
        return new BoardPage(
                Words.longDay(list.day()),
                list.whole().size(),
                list.kept().size(),
                CohortPage.counts(
                        list,
                        tag -> CohortAsked.address(CohortAsked.BOARD, CohortPage.only(tag), 1, list.look()),
                        tag -> CohortAsked.address(CohortAsked.BOARD, CohortPage.over(tag), 1, list.look())),
                waiting(board.proposed().size()),
                board.proposed().stream().map(one -> proposed(one, board)).toList(),
                CohortOrder.TAGS.stream()
                        .filter(byTag::containsKey)
                        .map(tag -> group(tag, byTag.getOrDefault(tag, List.of()), board, filter))
                        .toList(),
                list.look().isToday());
    }

    private static String waiting(int proposed) {
        return proposed == 0
                ? ""
                : proposed == 1
                        ? "Red is proposed for 1 person and nobody has answered"
                        : "Red is proposed for " + proposed + " people and nobody has answered";
    }

    private static Proposed proposed(CohortBoard.Proposed one, CohortBoard board) {
        boolean late = one.proposal().isLate(board.list().day());
        var said = one.proposal().because().said();
        Allocation led = one.led();
        return new Proposed(
                one.person().name(),
                one.person().reference(),
                said.groundInWords() + ", since "
                        + Words.day(said.from(), board.list().day()) + ", recorded by " + said.by(),
                late
                        ? "Nobody answered by "
                                + Words.day(one.proposal().due(), board.list().day())
                        : "By the end of today",
                late,
                led == null ? "" : AgencyWords.alone(led.leadAgency()),
                board.mayChange() ? BoardLine.answers("/people/" + one.person().reference() + "/rag") : List.of());
    }

    private static Group group(RagTag tag, List<CohortLine> lines, CohortBoard board, CohortFilter filter) {
        CohortList list = board.list();
        long people = list.kept().of(tag);
        long over = list.kept().over(tag);
        return new Group(
                tag,
                CohortPage.people(people) + (over == 0 ? "" : ", " + over + " over"),
                tag == RagTag.IN_CUSTODY ? "Clock stopped" : limit(CohortPage.limit(tag, list)),
                people == lines.size()
                        ? null
                        : Link.to(
                                CohortAsked.address(CohortAsked.LIST, CohortAsked.only(filter, tag), 1, list.look()),
                                "Show all %,d".formatted(people)),
                lines.stream().map(line -> BoardLine.of(line, board)).toList());
    }

    private static String limit(String words) {
        return words.isEmpty() ? "" : "Limit " + words;
    }

    public String size() {
        return CohortPage.people(whole);
    }
}

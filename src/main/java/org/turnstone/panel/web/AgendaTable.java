package org.turnstone.panel.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.panel.AgendaPart;
import org.turnstone.panel.CaseDecision;
import org.turnstone.panel.ReadMeetings.Agenda;
import org.turnstone.panel.ReadMeetings.Item;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;
import org.turnstone.site.ClockBar;
import org.turnstone.site.RagTag;

/**
 * One part of an agenda that names people of the cohort.
 *
 * @param note why they are there and what the panel is asked
 */
public record AgendaTable(String heading, String note, List<Line> lines) {
    /**
     * @param reasons why they are on the agenda
     * @param decision empty while nothing is decided
     */
    public record Line(
            String href,
            String name,
            String reference,
            RagTag tag,
            @Nullable ClockBar clock,
            List<String> reasons,
            String decision,
            String why) {
        public Line {
            reasons = List.copyOf(reasons);
        }
    }

    public AgendaTable {
        lines = List.copyOf(lines);
    }

    /** Those parts that name anybody. */
    static List<AgendaTable> of(Agenda agenda, String path, boolean mayDecide) {
        return Stream.of(AgendaPart.values())
                .map(part -> new AgendaTable(
                        heading(part, agenda.meeting().isToCome()),
                        note(part, agenda),
                        agenda.items().stream()
                                .filter(item -> item.part() == part)
                                .map(item -> line(item, path, agenda.limits(), mayDecide))
                                .toList()))
                .filter(table -> !table.lines().isEmpty())
                .toList();
    }

    private static String heading(AgendaPart part, boolean toCome) {
        if (!toCome) {
            return "People whom it decided about";
        }
        return switch (part) {
            case STATUS -> "Red, Amber Alert or over the limit";
            case GREEN -> "Green, with exit to be talked about";
            case RELEASE -> "Releases";
            case EXAMINE -> "To be examined again";
        };
    }

    private static String note(AgendaPart part, Agenda agenda) {
        if (!agenda.meeting().isToCome()) {
            return "";
        }
        return switch (part) {
            case STATUS -> "";
            case GREEN ->
                "A proposal and no more: the panel may end their time on the cohort because they have stopped offending. It"
                        + " first hears of arrests and charges, of intelligence against it, and of what is left of the plan.";
            case RELEASE -> "Due out of custody before long. The panel sets the status that stands from release.";
            case EXAMINE -> examine(agenda.waiting());
        };
    }

    private static String examine(int waiting) {
        String asked = "On the cohort for long. What does it add, to what end, and by when?";
        return waiting == 0
                ? asked + " The longest first."
                : asked + " The longest first; " + waiting + " more wait for panels after this one.";
    }

    private static Line line(Item item, String path, Map<RagStatus, RagLimit> limits, boolean mayDecide) {
        String reference = item.person().reference();
        return new Line(
                mayDecide ? path + "/people/" + reference : "/people/" + reference,
                item.person().name(),
                reference,
                RagDisplay.tag(item.standing()),
                RagDisplay.clock(item.standing(), limits),
                item.why(),
                item.decided().map(CaseDecision::words).orElse(""),
                item.decided().map(CaseDecision::reason).orElse(""));
    }
}

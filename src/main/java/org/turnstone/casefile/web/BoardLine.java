package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.CohortBoard;
import org.turnstone.casefile.CohortLine;
import org.turnstone.casefile.CohortList;
import org.turnstone.cohort.Allocation;
import org.turnstone.rag.Acknowledgement;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagNow;
import org.turnstone.shared.London;
import org.turnstone.site.AgencyWords;
import org.turnstone.site.ClockBar;
import org.turnstone.site.Flag;
import org.turnstone.site.Govuk.Link;
import org.turnstone.supervision.CustodySpell;

/**
 * A person on the RAG board.
 *
 * @param flags what changes what one does now, unlawfully at large before custody
 * @param late what nobody has done that somebody had to; empty where there is no such thing
 * @param said what was said of it or is known of what comes next
 * @param next what the reader can do about it
 */
public record BoardLine(
        String href,
        String name,
        String reference,
        List<Flag> flags,
        @Nullable ClockBar clock,
        String since,
        String why,
        String leadAgency,
        String leadWorker,
        String late,
        String said,
        List<Link> next) {
    public BoardLine {
        flags = List.copyOf(flags);
        next = List.copyOf(next);
    }

    static BoardLine of(CohortLine line, CohortBoard board) {
        CohortList list = board.list();
        RagNow now = line.now();
        Allocation led = line.allocation();
        return new BoardLine(
                "/people/" + line.person().reference() + list.look().query(),
                line.person().name(),
                line.person().reference(),
                flags(line),
                RagDisplay.clock(now, list.limits()),
                since(now),
                why(now, list),
                led == null ? "" : AgencyWords.alone(led.leadAgency()),
                led == null || led.leadWorker() == null ? "" : led.leadWorker().name(),
                late(line, board),
                said(line, board),
                next(line, board));
    }

    private static List<Flag> flags(CohortLine line) {
        List<Flag> flags = new ArrayList<>();
        if (line.atLargeSince() != null) {
            flags.add(AtLargeShown.flag(line.atLargeSince()));
        }
        CustodySpell custody = line.now().custody();
        if (custody != null) {
            flags.add(new Flag(custody.reason().words(), true));
        }
        return flags;
    }

    private static String since(RagNow now) {
        LocalDate from = now.custody() != null
                ? now.custody().period().from()
                : now.spell() != null ? now.spell().period().from() : null;
        return from == null ? "" : Words.day(from, now.day());
    }

    private static String why(RagNow now, CohortList list) {
        CustodySpell custody = now.custody();
        if (custody != null) {
            return custody.prison() == null ? "" : custody.prison();
        }
        return now.spell() == null ? "" : list.told().why(now.spell());
    }

    private static boolean isPast(CohortLine line, CohortBoard board) {
        return board.list().look().isToday() && line.now().isPast(board.list().limits());
    }

    private static @Nullable Acknowledgement acknowledged(CohortLine line, CohortBoard board) {
        return board.acknowledged().get(line.person().person());
    }

    private static String late(CohortLine line, CohortBoard board) {
        CustodySpell custody = line.now().custody();
        LocalDate out = custody == null ? null : custody.expectedRelease();
        if (out != null && out.isBefore(line.now().day())) {
            return "Due out " + Words.day(out, line.now().day()) + ", and still inside";
        }
        return isPast(line, board) && acknowledged(line, board) == null ? "No manager has said why" : "";
    }

    private static String said(CohortLine line, CohortBoard board) {
        LocalDate day = line.now().day();
        CustodySpell custody = line.now().custody();
        if (custody != null) {
            LocalDate out = custody.expectedRelease();
            return out == null ? "Release not known" : out.isBefore(day) ? "" : "Due out " + Words.day(out, day);
        }
        Acknowledgement said = acknowledged(line, board);
        return isPast(line, board) && said != null
                ? "Acknowledged " + Words.day(London.dayOf(said.at()), day) + " by " + said.by()
                : "";
    }

    private static List<Link> next(CohortLine line, CohortBoard board) {
        String path = "/people/" + line.person().reference() + "/rag";
        List<Link> next = new ArrayList<>();
        if (isPast(line, board) && board.mayAcknowledge() && acknowledged(line, board) == null) {
            next.add(Link.to(path + "/acknowledge", "Acknowledge"));
        }
        if (board.list().look().isToday() && board.mayChange() && line.now().custody() == null) {
            next.addAll(
                    board.isProposedFor(line.person().person())
                            ? answers(path)
                            : List.of(Link.to(path, "Change status")));
        }
        return next;
    }

    /** To a Red that is proposed. */
    static List<Link> answers(String path) {
        return List.of(Link.to(path + "?confirm=red", "Confirm Red"), Link.to(path + "/refuse", "Refuse Red"));
    }
}

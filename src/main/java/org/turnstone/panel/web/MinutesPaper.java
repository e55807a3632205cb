package org.turnstone.panel.web;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.panel.web.Paper.Heading;
import org.turnstone.panel.web.Paper.Part;
import org.turnstone.panel.web.Paper.Table;
import org.turnstone.panel.web.Paper.Words;

/** Minutes as they are sent to those who were there: of a panel that nobody has signed off, as a draft. */
final class MinutesPaper {
    private static final String DRAFT = "DRAFT, not signed off. ";

    private MinutesPaper() {}

    /** @param place what the partnership is called */
    static Paper of(MinutesPage page, String place) {
        List<Part> parts = new ArrayList<>();
        if (!page.signed()) {
            parts.add(new Words(DRAFT + "What stands here can still be changed."));
        }
        parts.add(new Words(page.when()));
        page.facts().forEach(fact -> parts.add(new Words(fact)));
        parts.add(new Words(
                "People are named by their reference alone. These are the minutes as the one who took them from"
                        + " Turnstone may see them."));
        parts.add(new Heading("Present and apologies"));
        parts.add(
                page.came().isEmpty()
                        ? new Words("Nobody is written down.")
                        : new Table(
                                "Who came, agency by agency",
                                List.of("Agency", "Who", "Here"),
                                page.came().stream()
                                        .map(one -> List.of(one.agency(), one.who(), one.here() ? "Yes" : "No"))
                                        .toList()));
        parts.add(new Heading("Decisions"));
        parts.add(decisions(page));
        parts.add(new Heading("Actions"));
        parts.add(actions(page));
        return new Paper(
                (page.signed() ? "" : DRAFT) + "OFFICIAL-SENSITIVE. Personal data: share only under the " + place
                        + " agreement",
                "Minutes of the " + page.called() + ", " + page.day(),
                "What was decided and agreed at a meeting of the " + place + ", with references in place of names",
                parts);
    }

    private static Part decisions(MinutesPage page) {
        return page.decisions().isEmpty()
                ? new Words("None.")
                : new Table(
                        "What was decided, in that order",
                        List.of("Person", "Decision", "Why", "Disagreed"),
                        page.decisions().stream()
                                .map(one -> List.of(
                                        one.reference(),
                                        one.decision(),
                                        String.join("\n", why(one)),
                                        one.dissent().isEmpty() ? "Nobody" : one.dissent()))
                                .toList());
    }

    private static List<String> why(MinutesPage.Decided one) {
        List<String> why = new ArrayList<>(List.of(one.reason()));
        why.addAll(one.questions());
        return why;
    }

    private static Part actions(MinutesPage page) {
        return page.actions().isEmpty()
                ? new Words("None agreed.")
                : new Table(
                        "What was agreed to be done",
                        List.of("Number", "Person", "Action", "Owner", "Due", "State"),
                        page.actions().stream()
                                .map(one -> List.of(
                                        one.number(),
                                        one.reference(),
                                        one.action(),
                                        one.owner(),
                                        one.due(),
                                        one.status()))
                                .toList());
    }
}

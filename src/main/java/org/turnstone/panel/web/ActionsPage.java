package org.turnstone.panel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.panel.CaseAction;
import org.turnstone.panel.ReadMeetings.OpenActions;
import org.turnstone.person.PersonHeader;
import org.turnstone.shared.AgencyCode;

/** What panels agreed that is not done yet. */
public record ActionsPage(List<Line> own, List<Line> others) {
    /** @param end where the reader says what came of it; empty where it is for others to say */
    public record Line(
            String number,
            String name,
            String reference,
            String action,
            String owner,
            String due,
            boolean late,
            String end) {}

    public ActionsPage {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    static ActionsPage of(OpenActions open, boolean runs) {
        Map<AgencyCode, String> names = MeetingPage.names(open.agencies());
        AgencyCode reader = open.reader().agency();
        return new ActionsPage(
                open.actions().stream()
                        .filter(action -> action.forAgency().equals(reader))
                        .flatMap(action -> line(action, open, names, true).stream())
                        .toList(),
                open.actions().stream()
                        .filter(action -> !action.forAgency().equals(reader))
                        .flatMap(action -> line(action, open, names, runs).stream())
                        .toList());
    }

    private static Optional<Line> line(
            CaseAction action, OpenActions open, Map<AgencyCode, String> names, boolean mayEnd) {
        PersonHeader person = open.people().get(action.claim().person());
        if (person == null) {
            return Optional.empty();
        }
        MinutesPage.Agreed said = MinutesPage.agreed(action, person.reference(), names);
        return Optional.of(new Line(
                said.number(),
                person.name(),
                person.reference(),
                said.action(),
                said.owner(),
                said.due(),
                action.isOverdue(open.today()),
                mayEnd ? "/meetings/actions/" + action.claim().id() : ""));
    }
}

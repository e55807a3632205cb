package org.turnstone.site.web;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.partnership.Teams.Team;
import org.turnstone.site.Govuk.Link;

/** The teams by agency, those that have ended last. */
public record TeamsPage(List<Link> tabs, List<Line> lines) {
    public TeamsPage {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
    }

    /** @param state empty while nothing is said of an end */
    public record Line(String href, String name, String agency, int staff, String state) {
        static Line of(Team team, LocalDate today) {
            String own = Keeping.state(team.standing(), today);
            return new Line(
                    TeamController.PATH + "/" + team.id(),
                    team.name(),
                    team.agencyName(),
                    team.staff(),
                    team.over() && !team.standing().hasEnded(today) ? "Ended with its agency" : own);
        }
    }
}

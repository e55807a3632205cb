package org.turnstone.site.web;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.partnership.Agencies.Agency;
import org.turnstone.site.Govuk.Link;

/** The agencies, those that have ended last. */
public record AgenciesPage(List<Link> tabs, List<Line> lines) {
    public AgenciesPage {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
    }

    /** @param state empty while nothing is said of an end */
    public record Line(
            String href, String name, String code, String law, String contact, String deputy, int staff, String state) {
        static Line of(Agency agency, LocalDate today) {
            return new Line(
                    AgencyController.PATH + "/" + agency.code(),
                    agency.name(),
                    agency.code().value(),
                    agency.regime().words(),
                    AgencyForm.words(agency.contact()),
                    agency.deputy().isNobody() ? "" : AgencyForm.words(agency.deputy()),
                    agency.staff(),
                    Keeping.state(agency.standing(), today));
        }
    }
}

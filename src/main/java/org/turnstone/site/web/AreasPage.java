package org.turnstone.site.web;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.partnership.Areas;
import org.turnstone.site.Govuk.Link;

/** The areas with their wards, those that have ended last. */
public record AreasPage(List<Link> tabs, List<Line> areas) {
    public AreasPage {
        tabs = List.copyOf(tabs);
        areas = List.copyOf(areas);
    }

    /** @param state empty while nothing is said of an end */
    public record Line(String href, String name, String state, List<WardLine> wards) {
        public Line {
            wards = List.copyOf(wards);
        }

        static Line of(Areas.Area area, List<Areas.Ward> wards, LocalDate today) {
            return new Line(
                    AreaController.PATH + "/" + area.code(),
                    area.name(),
                    Keeping.state(area.standing(), today),
                    wards.stream()
                            .filter(ward -> ward.area().equals(area.code()))
                            .map(ward -> WardLine.of(ward, today))
                            .toList());
        }
    }

    /** @param state empty while nothing is said of an end */
    public record WardLine(String href, String name, String state) {
        static WardLine of(Areas.Ward ward, LocalDate today) {
            boolean withArea = ward.over() && !ward.standing().hasEnded(today);
            return new WardLine(
                    WardController.PATH + "/" + ward.code(),
                    ward.name(),
                    withArea ? "Ended with its area" : Keeping.state(ward.standing(), today));
        }
    }
}

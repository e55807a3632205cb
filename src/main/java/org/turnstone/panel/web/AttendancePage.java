package org.turnstone.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.turnstone.panel.Attendance;
import org.turnstone.panel.Attendance.Presence;
import org.turnstone.panel.Meeting;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.Form;

/** What the page on which it is written down who came shows. */
public record AttendancePage(Form form, String back, String name, String day, List<Line> lines, int version) {
    private static final int GUESTS = 2;

    /**
     * @param agency its code; empty for a guest
     * @param expected who comes for it by the terms of reference, and who may come instead; empty where they name nobody
     */
    public record Line(int number, String agency, String label, String expected, String name, String presence) {}

    public AttendancePage {
        lines = List.copyOf(lines);
    }

    static AttendancePage of(Meeting meeting, List<Attendance> said, List<AgencyName> agencies, Form form) {
        List<Attendance> guests =
                said.stream().filter(one -> one.agency() == null).toList();
        List<Line> lines = new ArrayList<>();
        for (AgencyName agency : agencies) {
            Attendance one = said.stream()
                    .filter(came -> agency.code().equals(came.agency()))
                    .findFirst()
                    .orElse(new Attendance(agency.code(), "", Presence.ABSENT));
            lines.add(line(
                    lines.size(), agency.code().value(), agency.name(), expected(meeting, agency.code()), one, form));
        }
        Stream.concat(
                        guests.stream(),
                        Stream.generate(() -> new Attendance(null, "", Presence.ABSENT))
                                .limit(GUESTS))
                .forEach(guest -> lines.add(line(lines.size(), "", "Guest", "", guest, form)));
        return new AttendancePage(
                form,
                "/meetings/" + meeting.id(),
                meeting.terms().name(),
                Days.words(meeting.heldOn()),
                lines,
                meeting.version());
    }

    private static String expected(Meeting meeting, AgencyCode agency) {
        return meeting.terms().members(meeting.heldOn()).stream()
                .filter(member -> member.agency().equals(agency))
                .findFirst()
                .map(member -> member.member() + (member.deputy().isEmpty() ? "" : ", or as deputy " + member.deputy()))
                .orElse("");
    }

    private static Line line(int number, String agency, String label, String expected, Attendance said, Form form) {
        List<String> names = form.values("name");
        List<String> presences = form.values("presence");
        return new Line(
                number,
                agency,
                label,
                expected,
                number < names.size() ? names.get(number) : said.name(),
                number < presences.size()
                        ? presences.get(number)
                        : said.presence().name());
    }

    public List<Presence> presences() {
        return List.of(Presence.values());
    }
}

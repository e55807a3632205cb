package org.turnstone.panel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.panel.Attendance;
import org.turnstone.panel.Attendance.Presence;
import org.turnstone.shared.AgencyCode;

/** The fields of the pages on which a panel is run. */
final class MeetingForms {
    private MeetingForms() {}

    /** @param read a box that is ticked when the confidentiality statement was read */
    record Step(
            @Nullable List<String> read,
            @Nullable String conflicts,
            @Nullable String version) {
        boolean wasRead() {
            return read != null && read.contains("yes");
        }
    }

    /** One line for each agency, then guests: the three lists go side by side. */
    record Came(
            @Nullable List<String> agency,
            @Nullable List<String> name,
            @Nullable List<String> presence,
            @Nullable String version) {
        /** @param known agencies that may come */
        List<Attendance> attendance(Set<AgencyCode> known) {
            Set<String> codes = known.stream().map(AgencyCode::value).collect(Collectors.toSet());
            List<Attendance> all = new ArrayList<>();
            int lines = agency == null ? 0 : agency.size();
            for (int line = 0; line < lines; line++) {
                String code = at(agency, line);
                String who = at(name, line).strip();
                if (codes.contains(code) || !who.isEmpty()) {
                    AgencyCode of = codes.contains(code) ? new AgencyCode(code) : null;
                    all.add(new Attendance(of, who, MeetingForms.read(at(presence, line))));
                }
            }
            return all;
        }
    }

    static int number(@Nullable String version) {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static Presence read(String typed) {
        return Arrays.stream(Presence.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Presence.ABSENT);
    }

    private static String at(@Nullable List<String> values, int place) {
        return values != null && place < values.size() ? values.get(place) : "";
    }
}

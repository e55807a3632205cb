package org.turnstone.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.turnstone.shared.AgencyCode;

/** Which agencies a kind of meeting needs, as {@code parameters/panel/quorum.csv} ships it: one of each line. */
public final class Quorum {
    private static final DatedLines<Line> SHIPPED = DatedLines.of(
            "quorum.csv",
            row -> new Line(
                    row.getField("kind"),
                    DatedLines.listed(row.getField("agencies")).stream()
                            .map(AgencyCode::new)
                            .toList(),
                    row.getField("when").equals("child")));

    private Quorum() {}

    private record Line(String kind, List<AgencyCode> oneOf, boolean child) {
        Line {
            oneOf = List.copyOf(oneOf);
        }
    }

    /** What a panel lacks, as {@link #missing(String, Set, boolean, LocalDate)} answers it. */
    static List<List<AgencyCode>> missing(Set<AgencyCode> here, boolean child, LocalDate day) {
        return missing(MeetingKind.PANEL, here, child, day);
    }

    /**
     * What is missing, each as the agencies of which one must come; empty where the meeting is quorate, or needs nobody.
     *
     * @param child whether the person under discussion is under 18
     */
    public static List<List<AgencyCode>> missing(String kind, Set<AgencyCode> here, boolean child, LocalDate day) {
        return SHIPPED.on(day).stream()
                .filter(line -> line.kind.equals(kind) && (child || !line.child))
                .map(Line::oneOf)
                .filter(oneOf -> oneOf.stream().noneMatch(here::contains))
                .toList();
    }

    /** Whether the terms of reference say anything of a quorum. */
    public static boolean isSet(String kind, LocalDate day) {
        return SHIPPED.on(day).stream().anyMatch(line -> line.kind.equals(kind));
    }
}

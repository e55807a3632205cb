package org.turnstone.panel;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;

/**
 * A kind of meeting with its terms of reference, as {@code parameters/panel/meeting-kinds.csv} and {@code meeting-members.csv}
 * ship them.
 *
 * @param called as it stands within a sentence
 * @param every how long it is from one to the next
 * @param minutes how long it is kept free for
 * @param chair who is in the chair, by what they do
 * @param hears the parts of an agenda that it hears people of the cohort by; of none where it sees figures alone
 * @param decides whether it decides about people
 */
public record MeetingKind(
        String code,
        String name,
        String called,
        String purpose,
        Period every,
        int minutes,
        String chair,
        Set<AgendaPart> hears,
        boolean decides,
        String source) {
    /** The meeting that adopts, reviews and ends people on the cohort. */
    public static final String PANEL = "IOM_PANEL";

    private static final DatedLines<MeetingKind> SHIPPED = DatedLines.of(
            "meeting-kinds.csv",
            row -> new MeetingKind(
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("called"),
                    row.getField("purpose"),
                    Period.parse(row.getField("every")),
                    Integer.parseInt(row.getField("minutes")),
                    row.getField("chair"),
                    DatedLines.listed(row.getField("hears")).stream()
                            .map(AgendaPart::valueOf)
                            .collect(Collectors.toUnmodifiableSet()),
                    row.getField("decides").equals("y"),
                    row.getField("source")));

    private static final DatedLines<Member> MEMBERS = DatedLines.of(
            "meeting-members.csv",
            row -> new Member(
                    row.getField("kind"),
                    new AgencyCode(row.getField("agency")),
                    row.getField("member"),
                    row.getField("deputy"),
                    row.getField("source")));

    /**
     * Who comes for an agency, by what they do.
     *
     * @param deputy who may come instead; empty where the terms name none
     */
    public record Member(String kind, AgencyCode agency, String member, String deputy, String source) {}

    public MeetingKind {
        hears = Set.copyOf(hears);
    }

    public static List<MeetingKind> all(LocalDate day) {
        return SHIPPED.on(day);
    }

    public static Optional<MeetingKind> of(String code, LocalDate day) {
        return all(day).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** @throws NotFound when there is none of that code on that day */
    public static MeetingKind known(String code, LocalDate day) {
        return of(code, day).orElseThrow(NotFound::new);
    }

    public List<Member> members(LocalDate day) {
        return MEMBERS.on(day).stream()
                .filter(member -> member.kind().equals(code))
                .toList();
    }

    /** Such as “every 6 weeks”. */
    public String schedule() {
        if (every.equals(Period.ofDays(1))) {
            return "every day";
        }
        if (every.getMonths() > 0) {
            return every.getMonths() == 1 ? "every month" : "every " + every.getMonths() + " months";
        }
        return every.getDays() % 7 == 0
                ? "every " + every.getDays() / 7 + " weeks"
                : "every " + every.getDays() + " days";
    }
}

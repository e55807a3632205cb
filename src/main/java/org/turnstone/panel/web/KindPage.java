package org.turnstone.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.panel.AgendaPart;
import org.turnstone.panel.Attendance;
import org.turnstone.panel.ReadTerms.Held;
import org.turnstone.panel.ReadTerms.Terms;
import org.turnstone.shared.AgencyCode;

/**
 * A kind of meeting with its terms of reference and who came to the last ones.
 *
 * @param plan where one is planned; empty where the reader plans none
 * @param quorum in words; empty where the terms set none
 */
public record KindPage(
        String code,
        String name,
        String purpose,
        String schedule,
        String next,
        String chair,
        String hears,
        String quorum,
        String source,
        String plan,
        List<Member> members,
        List<String> days,
        List<Row> rows) {
    /** @param deputy empty where the terms name none */
    public record Member(String agency, String member, String deputy) {}

    /**
     * One agency over the last meetings.
     *
     * @param cells as many as there are days
     */
    public record Row(String agency, List<String> cells, String count) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public KindPage {
        members = List.copyOf(members);
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    static KindPage of(Terms terms, boolean mayRun) {
        Map<AgencyCode, String> names = MeetingPage.names(terms.agencies());
        return new KindPage(
                terms.kind().code(),
                terms.kind().name(),
                terms.kind().purpose(),
                terms.kind().schedule(),
                Days.words(terms.next()),
                terms.kind().chair(),
                hears(terms),
                MeetingPage.quorum(terms.quorum(), names),
                terms.kind().source(),
                mayRun ? "/meetings/plan?kind=" + terms.kind().code() : "",
                terms.members().stream()
                        .map(one -> new Member(
                                names.getOrDefault(one.agency(), one.agency().value()), one.member(), one.deputy()))
                        .toList(),
                terms.last().stream()
                        .map(held -> Days.shortly(held.meeting().heldOn()))
                        .toList(),
                rows(terms, names));
    }

    private static String hears(Terms terms) {
        if (terms.kind().hears().isEmpty()) {
            return "Its agenda names nobody.";
        }
        List<String> parts = new ArrayList<>();
        for (AgendaPart part : AgendaPart.values()) {
            if (terms.kind().hears().contains(part)) {
                parts.add(
                        switch (part) {
                            case STATUS -> "Red, Amber Alert and over the limit";
                            case GREEN -> "Greens due for exit";
                            case RELEASE -> "releases";
                            case EXAMINE -> "who is examined again";
                        });
            }
        }
        return "Its agenda: " + String.join("; ", parts) + ". "
                + (terms.kind().decides()
                        ? "It decides about people."
                        : "It decides about nobody: that is the panel’s.");
    }

    /** Those the terms name and those who came without being named; most absent is told as it is. */
    private static List<Row> rows(Terms terms, Map<AgencyCode, String> names) {
        List<AgencyCode> expected =
                terms.members().stream().map(member -> member.agency()).toList();
        return Stream.concat(
                        expected.stream(),
                        terms.last().stream()
                                .flatMap(held -> held.attendance().stream())
                                .filter(Attendance::isHere)
                                .flatMap(one -> Optional.ofNullable(one.agency()).stream()))
                .distinct()
                .map(agency -> row(agency, names.getOrDefault(agency, agency.value()), terms.last()))
                .toList();
    }

    private static Row row(AgencyCode agency, String name, List<Held> last) {
        long came = last.stream()
                .filter(held -> said(agency, held).filter(Attendance::isHere).isPresent())
                .count();
        return new Row(
                name,
                last.stream()
                        .map(held -> said(agency, held)
                                .map(one -> one.presence().words())
                                .orElse("Not here"))
                        .toList(),
                came + " of " + last.size());
    }

    private static Optional<Attendance> said(AgencyCode agency, Held held) {
        return held.attendance().stream()
                .filter(one -> agency.equals(one.agency()))
                .findFirst();
    }
}

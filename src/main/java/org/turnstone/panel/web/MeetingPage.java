package org.turnstone.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnstone.panel.Attendance;
import org.turnstone.panel.Meeting;
import org.turnstone.panel.MeetingState;
import org.turnstone.panel.Quorum;
import org.turnstone.panel.ReadMeetings.Agenda;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.selection.Nomination;
import org.turnstone.selection.ReadNominations;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.Govuk.Link;

/**
 * A panel with its agenda and who is here.
 *
 * @param next what whoever runs it does next, the first as a button
 */
public record MeetingPage(
        String path,
        String kind,
        String name,
        String day,
        String when,
        String state,
        String conflicts,
        List<Link> next,
        boolean mayDecide,
        boolean hears,
        boolean minutes,
        boolean invitation,
        List<Came> came,
        String quorum,
        boolean quorumSet,
        boolean quorate,
        int open,
        long decided,
        int named,
        List<AgendaTable> tables,
        List<Nominated> nominations) {
    /** @param wildCard whether somebody outside criminal justice sponsors it */
    public record Nominated(String href, String name, String reference, String route, boolean wildCard) {}

    /** @param who with what they are called where they are not here */
    public record Came(String agency, String who, boolean here) {}

    public MeetingPage {
        next = List.copyOf(next);
        came = List.copyOf(came);
        tables = List.copyOf(tables);
        nominations = List.copyOf(nominations);
    }

    static MeetingPage of(Agenda agenda, boolean mayRun) {
        Meeting meeting = agenda.meeting();
        String path = "/meetings/" + meeting.id();
        Map<AgencyCode, String> names = names(agenda.agencies());
        List<List<AgencyCode>> missing = agenda.missing();
        return new MeetingPage(
                path,
                meeting.kind(),
                meeting.terms().name(),
                Days.words(meeting.heldOn()),
                meeting.startsAt() + ", " + meeting.place() + ". Chair: " + meeting.chair() + ".",
                meeting.state().words(),
                meeting.conflicts(),
                mayRun ? next(meeting, path, agenda.attendance()) : List.of(),
                mayRun && meeting.isOpen() && meeting.terms().decides(),
                !meeting.terms().hears().isEmpty(),
                meeting.state() != MeetingState.PLANNED && meeting.state() != MeetingState.CANCELLED,
                meeting.state() == MeetingState.PLANNED || meeting.state() == MeetingState.CANCELLED,
                came(agenda.attendance(), names),
                quorum(missing, names),
                Quorum.isSet(meeting.kind(), meeting.heldOn()),
                missing.isEmpty(),
                agenda.open(),
                agenda.items().stream()
                        .filter(item -> item.decided().isPresent())
                        .count(),
                agenda.items().size(),
                AgendaTable.of(agenda, path, mayRun && meeting.isOpen()),
                agenda.nominations().stream().map(MeetingPage::nominated).toList());
    }

    static Map<AgencyCode, String> names(List<AgencyName> agencies) {
        return agencies.stream().collect(Collectors.toMap(AgencyName::code, AgencyName::name));
    }

    static List<Came> came(List<Attendance> attendance, Map<AgencyCode, String> names) {
        return attendance.stream()
                .filter(one -> !one.name().isEmpty() || one.isHere())
                .map(one -> new Came(
                        one.agency() == null
                                ? "Guest"
                                : names.getOrDefault(one.agency(), one.agency().value()),
                        who(one),
                        one.isHere()))
                .toList();
    }

    private static String who(Attendance one) {
        return switch (one.presence()) {
            case HERE -> one.name();
            case DEPUTY -> one.name() + ", as deputy";
            case APOLOGIES, ABSENT -> one.presence().words() + ": " + one.name();
        };
    }

    static String quorum(List<List<AgencyCode>> missing, Map<AgencyCode, String> names) {
        return missing.stream()
                .map(oneOf -> oneOf.stream()
                        .flatMap(agency -> Optional.ofNullable(names.get(agency)).stream())
                        .collect(Collectors.joining(" or ")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", and "));
    }

    private static List<Link> next(Meeting meeting, String path, List<Attendance> attendance) {
        List<Link> next = new ArrayList<>();
        Link came = Link.to(
                path + "/attendance", attendance.isEmpty() ? "Write down who is here" : "Someone has arrived or left");
        switch (meeting.state()) {
            case PLANNED -> {
                Link open = Link.to(
                        path + "/step/open", "Open the " + meeting.terms().called());
                next.addAll(attendance.isEmpty() ? List.of(came, open) : List.of(open, came));
                next.add(Link.to(path + "/move", "Move it"));
                next.add(Link.to(path + "/step/cancelled", "Cancel it"));
            }
            case OPEN ->
                next.addAll(List.of(
                        came,
                        Link.to(
                                path + "/step/closed",
                                "Close the " + meeting.terms().called())));
            case CLOSED -> next.add(Link.to(path + "/step/signed", "Sign off the minutes"));
            case SIGNED, CANCELLED -> {}
        }
        return next;
    }

    private static Nominated nominated(ReadNominations.Line line) {
        Nomination nomination = line.file().nomination();
        return new Nominated(
                "/nominations/" + nomination.id(),
                line.person().name(),
                line.person().reference(),
                nomination.routeWords(),
                nomination.isWildCard());
    }
}

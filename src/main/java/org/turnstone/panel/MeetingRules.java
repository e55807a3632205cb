package org.turnstone.panel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

/** What has to be right before a panel is planned or moves on; problems name the fields of its form. */
final class MeetingRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LONGEST_NAME = 200;

    /** How far ahead one is planned. */
    private static final int MONTHS_AHEAD = 24;

    private MeetingRules() {}

    /** When the next of a kind would be due; today where none was held yet. */
    static LocalDate next(MeetingKind kind, List<Meeting> all, LocalDate today) {
        return all.stream()
                .filter(meeting -> meeting.kind().equals(kind.code()))
                .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
                .map(Meeting::heldOn)
                .max(LocalDate::compareTo)
                .map(last -> last.plus(kind.every()))
                .filter(day -> day.isAfter(today))
                .orElse(today);
    }

    static List<Problem> plan(Planned planned, List<Meeting> all, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (MeetingKind.of(planned.kind(), today).isEmpty()) {
            problems.add(new Problem("kind", "Select a kind of meeting from the list"));
        }
        LocalDate on = planned.on();
        if (planned.notRead().containsKey("on")) {
            problems.add(new Problem("on", planned.notRead().getOrDefault("on", "")));
        } else if (on == null) {
            problems.add(new Problem("on", "Enter the day, for example 16 12 2026"));
        } else if (on.isBefore(today)) {
            problems.add(new Problem("on", "The day must be today or later"));
        } else if (on.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            problems.add(new Problem("on", "The day must be within two years"));
        } else if (all.stream()
                .anyMatch(meeting -> meeting.kind().equals(planned.kind())
                        && meeting.state() != MeetingState.CANCELLED
                        && meeting.heldOn().equals(on))) {
            problems.add(new Problem("on", "One of this kind is planned for " + DAY.format(on) + " already"));
        }
        if (planned.at() == null) {
            problems.add(new Problem("time", "Enter the time on the 24-hour clock, for example 10:00"));
        }
        name("place", planned.place(), "Enter where it meets, or how to join", problems);
        name("chair", planned.chair(), "Enter who is in the chair", problems);
        return problems;
    }

    /** The same of one that is moved; another of its day is in its way, itself is not. */
    static List<Problem> move(Meeting meeting, Planned planned, List<Meeting> all, LocalDate today) {
        List<Problem> problems = new ArrayList<>(plan(
                planned,
                all.stream().filter(one -> !one.id().equals(meeting.id())).toList(),
                today));
        if (meeting.state() != MeetingState.PLANNED) {
            problems.add(new Problem(
                    "",
                    "Only a " + meeting.terms().called() + " that is planned can be moved: it is “"
                            + meeting.state().words() + "”"));
        }
        return problems;
    }

    private static void name(String field, String typed, String missing, List<Problem> problems) {
        if (typed.isEmpty()) {
            problems.add(new Problem(field, missing));
        } else if (typed.length() > LONGEST_NAME) {
            problems.add(new Problem(field, "Use 200 characters or fewer"));
        }
    }

    /** @param here those that are here now */
    static List<Problem> step(
            Meeting meeting,
            MeetingState next,
            boolean read,
            Set<AgencyCode> here,
            List<Meeting> all,
            LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!meeting.state().mayBecome(next)) {
            problems.add(new Problem(
                    "",
                    "This " + meeting.terms().called() + " cannot do that now: it is “"
                            + meeting.state().words() + "”"));
        } else if (next == MeetingState.OPEN) {
            open(meeting, read, here, all, today, problems);
        }
        return problems;
    }

    private static void open(
            Meeting meeting,
            boolean read,
            Set<AgencyCode> here,
            List<Meeting> all,
            LocalDate today,
            List<Problem> problems) {
        Optional<Meeting> other = all.stream()
                .filter(one -> one.isOpen() && one.kind().equals(meeting.kind()))
                .findFirst();
        String called = meeting.terms().called();
        if (meeting.heldOn().isAfter(today)) {
            problems.add(
                    new Problem("", "This " + called + " meets on " + DAY.format(meeting.heldOn()) + ", not before"));
        } else if (other.isPresent()) {
            problems.add(new Problem(
                    "",
                    "The " + called + " of " + DAY.format(other.get().heldOn()) + " is open still: close it first"));
        } else if (here.isEmpty()) {
            problems.add(new Problem("", "Write down who is here first"));
        }
        if (!read) {
            problems.add(new Problem("read", "Read the confidentiality statement out, and confirm that it was read"));
        }
    }

    /** The agencies that are here by their member, or by a deputy where the terms of reference name one. */
    static Set<AgencyCode> here(Meeting meeting, List<Attendance> attendance) {
        Set<AgencyCode> deputised = meeting.terms().members(meeting.heldOn()).stream()
                .filter(member -> !member.deputy().isEmpty())
                .map(MeetingKind.Member::agency)
                .collect(Collectors.toUnmodifiableSet());
        return attendance.stream()
                .filter(one -> one.presence() == Attendance.Presence.HERE
                        || (one.isHere() && one.agency() != null && deputised.contains(one.agency())))
                .flatMap(one -> Optional.ofNullable(one.agency()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

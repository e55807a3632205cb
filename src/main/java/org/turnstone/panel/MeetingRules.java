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

    /** Haringey action plan 4.1: a panel every six weeks. */
    private static final int WEEKS_BETWEEN = 6;

    /** How far ahead one is planned. */
    private static final int MONTHS_AHEAD = 24;

    private MeetingRules() {}

    /** When the next one would be due; today where none was held yet. */
    static LocalDate next(List<Meeting> all, LocalDate today) {
        return all.stream()
                .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
                .map(Meeting::heldOn)
                .max(LocalDate::compareTo)
                .map(last -> last.plusWeeks(WEEKS_BETWEEN))
                .filter(day -> day.isAfter(today))
                .orElse(today);
    }

    static List<Problem> plan(Planned planned, List<Meeting> all, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
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
                .anyMatch(meeting -> meeting.state() != MeetingState.CANCELLED
                        && meeting.heldOn().equals(on))) {
            problems.add(new Problem("on", "A panel is planned for " + DAY.format(on) + " already"));
        }
        if (planned.at() == null) {
            problems.add(new Problem("time", "Enter the time on the 24-hour clock, for example 10:00"));
        }
        name("place", planned.place(), "Enter where it meets, or how to join", problems);
        name("chair", planned.chair(), "Enter who is in the chair", problems);
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
                    "This panel cannot do that now: it is “" + meeting.state().words() + "”"));
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
        Optional<Meeting> other = all.stream().filter(Meeting::isOpen).findFirst();
        if (meeting.heldOn().isAfter(today)) {
            problems.add(new Problem("", "This panel meets on " + DAY.format(meeting.heldOn()) + ", not before"));
        } else if (other.isPresent()) {
            problems.add(new Problem(
                    "", "The panel of " + DAY.format(other.get().heldOn()) + " is open still: close it first"));
        } else if (here.isEmpty()) {
            problems.add(new Problem("", "Write down who is here first"));
        }
        if (!read) {
            problems.add(new Problem("read", "Read the confidentiality statement out, and confirm that it was read"));
        }
    }

    static Set<AgencyCode> here(List<Attendance> attendance) {
        return attendance.stream()
                .filter(Attendance::isHere)
                .flatMap(one -> Optional.ofNullable(one.agency()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

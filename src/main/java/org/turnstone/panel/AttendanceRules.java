package org.turnstone.panel;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.shared.Problem;

/** What has to be right before it stands who came to a panel. */
final class AttendanceRules {
    private static final int LONGEST_NAME = 200;

    private AttendanceRules() {}

    static List<Problem> problems(Meeting meeting, List<Attendance> attendance) {
        List<Problem> problems = new ArrayList<>();
        if (!meeting.isToCome()) {
            problems.add(new Problem(
                    "", "This " + meeting.terms().called() + " is over: who came to it can no longer be changed"));
        }
        attendance.stream()
                .filter(one -> one.isHere() && one.name().isEmpty())
                .findFirst()
                .ifPresent(one -> problems.add(new Problem("name", "Enter the name of each who is here")));
        if (attendance.stream().anyMatch(one -> one.name().length() > LONGEST_NAME)) {
            problems.add(new Problem("name", "Names must be 200 characters or fewer"));
        }
        return problems;
    }
}

package org.turnstone.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnstone.shared.Problem;

/** What has to be right before an estimate is confirmed; problems name the form's fields. */
final class ConfirmingRules {
    static final int LONGEST = 2_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final String SANCTIONS = "[1-9][0-9]{0,2}";

    private ConfirmingRules() {}

    static List<Problem> problems(Confirming said, Ogrs3Inputs record) {
        List<Problem> problems = new ArrayList<>();
        if (!said.sanctions().matches(SANCTIONS)) {
            problems.add(new Problem("sanctions", "Enter how many sanctions there are, this one counted: 1 to 999"));
        } else if (Integer.parseInt(said.sanctions()) < 2
                && !said.firstOn().equals(Optional.of(record.convictionOn()))) {
            problems.add(new Problem(
                    "sanctions", "One sanction in all means that the first is the current one: check both"));
        }
        day("first", said.firstOn(), said.notFirst(), "Enter the day of the first sanction", problems);
        said.firstOn()
                .filter(first -> first.isAfter(record.convictionOn()))
                .ifPresent(first -> problems.add(new Problem(
                        "first",
                        "The first sanction cannot be after the current one of " + DAY.format(record.convictionOn()))));
        day("follow", said.followUpOn(), said.notFollowUp(), "Enter the day on which follow-up starts", problems);
        said.followUpOn()
                .filter(follow -> follow.isBefore(record.convictionOn()))
                .ifPresent(follow -> problems.add(new Problem(
                        "follow",
                        "Follow-up cannot start before the current sanction of " + DAY.format(record.convictionOn()))));
        if (!Ogrs3Counting.SCALE.offences().contains(said.offence())) {
            problems.add(new Problem("offence", "Select what the current offence counts as"));
        }
        if (said.reason().isBlank()) {
            problems.add(new Problem("reason", "Enter what you checked this against, and when"));
        } else if (said.reason().length() > LONGEST) {
            problems.add(new Problem("reason", "This must be %,d characters or fewer".formatted(LONGEST)));
        }
        if (problems.isEmpty()) {
            Ogrs3Counting.wrongWith(inputs(said, record)).forEach(words -> problems.add(new Problem("first", words)));
        }
        return problems;
    }

    private static void day(
            String field, Optional<LocalDate> day, String notADay, String empty, List<Problem> problems) {
        if (!notADay.isEmpty()) {
            problems.add(new Problem(field, notADay));
        } else if (day.isEmpty()) {
            problems.add(new Problem(field, empty));
        }
    }

    /** Only of what has no problems. */
    static Ogrs3Inputs inputs(Confirming said, Ogrs3Inputs record) {
        return record.with(
                Integer.parseInt(said.sanctions()),
                said.firstOn().orElseThrow(),
                said.followUpOn().orElseThrow(),
                said.offence());
    }

    /** What of the inputs the record does not say, in words; empty where they are the same. */
    static String changes(Ogrs3Inputs used, Ogrs3Inputs record) {
        List<String> changes = new ArrayList<>();
        if (used.sanctions() != record.sanctions()) {
            changes.add(used.sanctions() + " sanctions, on record " + record.sanctions());
        }
        if (!used.firstOn().equals(record.firstOn())) {
            changes.add("first on " + DAY.format(used.firstOn()) + ", on record " + DAY.format(record.firstOn()));
        }
        if (!used.followUpOn().equals(record.followUpOn())) {
            changes.add("follow-up from " + DAY.format(used.followUpOn()) + ", on record "
                    + DAY.format(record.followUpOn()));
        }
        if (!used.offence().equals(record.offence())) {
            changes.add("offence counted as " + Ogrs3Words.offence(used.offence()) + ", on record "
                    + Ogrs3Words.offence(record.offence()));
        }
        return String.join("; ", changes);
    }
}

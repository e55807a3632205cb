package org.turnstone.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

/**
 * What has to be right before a panel's decision about a person stands, beside what every change of status needs; problems
 * name the fields of the page.
 */
final class CaseRules {
    static final int LONGEST = 2_000;

    /** Ours: as many as one reason may honestly be true of. */
    static final int MOST = 10;

    /** The same of whoever is not there and of whoever may not be known of. */
    static final String NOT_ON_AGENDA = "not on the agenda of this panel as you see it now";

    private CaseRules() {}

    /** What has to be right before several people stay as they are, beside what each case needs. */
    static List<Problem> several(Meeting meeting, List<String> references, String reason) {
        List<Problem> problems = new ArrayList<>(decides(meeting));
        problems.addAll(meets(meeting, List.of(), Map.of()));
        if (references.isEmpty()) {
            problems.add(new Problem("person", "Select who stays as they are"));
        } else if (references.size() > MOST) {
            problems.add(new Problem(
                    "person", "Select " + MOST + " people or fewer at once: you have selected " + references.size()));
        }
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "Enter why they stay as they are"));
        }
        tooLong("reason", reason, problems);
        return problems;
    }

    static String cannotStay(ReadMeetings.Item item) {
        if (item.decided().isPresent()) {
            return "this panel has decided about them already. Open them to decide anew";
        }
        return item.standing().isInCustody()
                ? "in custody now, where no status runs. Open them to set the status that stands from release"
                : "no status has been set yet. Open them to set one";
    }

    /**
     * @param missing what the panel lacks, as {@link Quorum} answers it
     * @param names what agencies are called
     */
    static List<Problem> meets(Meeting meeting, List<List<AgencyCode>> missing, Map<AgencyCode, String> names) {
        if (!meeting.isOpen()) {
            return List.of(
                    new Problem("", "This " + meeting.terms().called() + " is not open: nothing can be decided at it"));
        }
        return missing.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        "",
                        "The panel is not quorate for this person: " + words(missing, names)
                                + " is not here. Write down who came, or come back to this person later"));
    }

    static List<Problem> decides(Meeting meeting) {
        return meeting.terms().decides()
                ? List.of()
                : List.of(
                        new Problem(
                                "",
                                "Nothing is decided about people at this kind of meeting: agree an action, or bring it to the panel"));
    }

    static List<Problem> hears(Meeting meeting) {
        return meeting.terms().hears().isEmpty()
                ? List.of(new Problem("", "This kind of meeting sees figures and hears of nobody"))
                : List.of();
    }

    static String words(List<List<AgencyCode>> missing, Map<AgencyCode, String> names) {
        return missing.stream()
                .map(oneOf -> oneOf.stream()
                        .filter(names::containsKey)
                        .map(agency -> names.getOrDefault(agency, agency.value()))
                        .collect(Collectors.joining(" or ")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", and "));
    }

    static List<Problem> decision(CaseTyped typed, Set<AgencyCode> here) {
        List<Problem> problems = new ArrayList<>();
        if (typed.after() == null) {
            problems.add(new Problem("status", "Select the status after this panel"));
        }
        if (typed.reason().isEmpty()) {
            problems.add(new Problem("reason", "Enter why the panel decided so"));
        }
        if (!typed.dissenter().isEmpty()) {
            if (here.stream().noneMatch(agency -> agency.value().equals(typed.dissenter()))) {
                problems.add(new Problem("dissenter", "Select an agency that is here"));
            }
            if (typed.dissent().isEmpty()) {
                problems.add(new Problem("dissent", "Enter what it disagreed with"));
            }
        }
        tooLong("dissent", typed.dissent(), problems);
        tooLong("weAdd", typed.questions().weAdd(), problems);
        tooLong("objective", typed.questions().objective(), problems);
        tooLong("byWhen", typed.questions().byWhen(), problems);
        return problems;
    }

    static List<Problem> action(ActionTyped typed, Map<AgencyCode, String> agencies, LocalDate heldOn) {
        List<Problem> problems = new ArrayList<>();
        if (typed.action().isEmpty()) {
            problems.add(new Problem("action", "Enter what is to be done"));
        }
        tooLong("action", typed.action(), problems);
        if (agencies.keySet().stream().noneMatch(agency -> agency.value().equals(typed.agency()))) {
            problems.add(new Problem("agency", "Select the agency that does it"));
        }
        tooLong("owner", typed.owner(), problems);
        LocalDate due = typed.due();
        if (!typed.notADay().isEmpty()) {
            problems.add(new Problem("due", typed.notADay()));
        } else if (due == null) {
            problems.add(new Problem("due", "Enter the day by which it is done, for example 16 12 2026"));
        } else if (due.isBefore(heldOn)) {
            problems.add(new Problem("due", "The day must not be before the panel"));
        }
        return problems;
    }

    static void tooLong(String field, String typed, List<Problem> problems) {
        if (typed.length() > LONGEST) {
            problems.add(new Problem(field, "Use 2,000 characters or fewer"));
        }
    }
}

package org.turnstone.panel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.panel.CaseAction;
import org.turnstone.panel.CaseDecision;
import org.turnstone.panel.Meeting;
import org.turnstone.panel.ReadMeetings.Minutes;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;

/** The minutes of a panel, with references in place of names, to be printed and sent. */
public record MinutesPage(
        String back,
        String day,
        String when,
        List<String> facts,
        List<MeetingPage.Came> came,
        List<Decided> decisions,
        List<Agreed> actions,
        boolean signed) {
    public record Decided(String reference, String decision, String reason, String dissent, List<String> questions) {
        public Decided {
            questions = List.copyOf(questions);
        }
    }

    public record Agreed(String number, String reference, String action, String owner, String due, String status) {}

    public MinutesPage {
        facts = List.copyOf(facts);
        came = List.copyOf(came);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
    }

    static MinutesPage of(Minutes minutes) {
        Meeting meeting = minutes.meeting();
        Map<AgencyCode, String> names = MeetingPage.names(minutes.agencies());
        return new MinutesPage(
                "/meetings/" + meeting.id(),
                Days.words(meeting.heldOn()),
                meeting.startsAt() + ", " + meeting.place() + ". Chair: " + meeting.chair() + ".",
                facts(meeting),
                MeetingPage.came(minutes.attendance(), names),
                minutes.decisions().stream()
                        .flatMap(said -> Optional.ofNullable(
                                        minutes.people().get(said.claim().person()))
                                .stream()
                                .map(person -> decided(said, person.reference())))
                        .toList(),
                minutes.agreed().stream()
                        .flatMap(action -> Optional.ofNullable(
                                        minutes.people().get(action.claim().person()))
                                .stream()
                                .map(person -> agreed(action, person.reference(), names)))
                        .toList(),
                meeting.signedAt() != null);
    }

    private static List<String> facts(Meeting meeting) {
        Stream<String> read =
                meeting.openedAt() == null ? Stream.empty() : Stream.of("The confidentiality statement was read.");
        Stream<String> conflicts = Stream.of(
                meeting.conflicts().isEmpty()
                        ? "No conflict of interest was declared."
                        : "Conflicts of interest: " + meeting.conflicts());
        Stream<String> signed = meeting.signedAt() == null
                ? Stream.of("Not signed off yet.")
                : Stream.of("Signed off by " + meeting.signedBy() + " on "
                        + Days.words(London.dayOf(meeting.signedAt())) + ".");
        return Stream.of(read, conflicts, signed).flatMap(one -> one).toList();
    }

    private static Decided decided(CaseDecision said, String reference) {
        return new Decided(
                reference,
                said.words(),
                said.reason(),
                said.dissent(),
                Stream.of(
                                asked("What we add", said.questions().weAdd()),
                                asked("Objective", said.questions().objective()),
                                asked("By when", said.questions().byWhen()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<String> asked(String question, String answer) {
        return answer.isEmpty() ? Optional.empty() : Optional.of(question + ": " + answer);
    }

    static Agreed agreed(CaseAction action, String reference, Map<AgencyCode, String> names) {
        String agency =
                names.getOrDefault(action.forAgency(), action.forAgency().value());
        return new Agreed(
                action.numbered(reference),
                reference,
                action.action(),
                action.owner().isEmpty() ? agency : action.owner() + ", " + agency,
                Days.shortly(action.dueOn()),
                action.status().words() + (action.evidence().isEmpty() ? "" : ": " + action.evidence()));
    }
}

package org.turnstone.panel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.panel.CaseAction;
import org.turnstone.panel.CaseDecision;
import org.turnstone.panel.Meeting;
import org.turnstone.panel.NamesOut;
import org.turnstone.panel.Quorum;
import org.turnstone.panel.ReadMeetings.Minutes;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;

/** The minutes of a panel, with references in place of names, to be printed and sent. */
public record MinutesPage(
        String back,
        String name,
        String called,
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
        NamesOut without = minutes.without();
        return new MinutesPage(
                "/meetings/" + meeting.id(),
                meeting.terms().name(),
                meeting.terms().called(),
                Days.words(meeting.heldOn()),
                meeting.startsAt() + ", " + meeting.place() + ". Chair: " + meeting.chair() + ".",
                facts(minutes, names, without),
                MeetingPage.came(minutes.attendance(), names),
                minutes.decisions().stream()
                        .flatMap(said -> Optional.ofNullable(
                                        minutes.people().get(said.claim().person()))
                                .stream()
                                .map(person -> decided(said, person.reference(), without)))
                        .toList(),
                minutes.agreed().stream()
                        .flatMap(action -> Optional.ofNullable(
                                        minutes.people().get(action.claim().person()))
                                .stream()
                                .map(person -> agreed(action, person.reference(), names, without)))
                        .toList(),
                meeting.signedAt() != null);
    }

    private static List<String> facts(Minutes minutes, Map<AgencyCode, String> names, NamesOut without) {
        Meeting meeting = minutes.meeting();
        Stream<String> quorum = !Quorum.isSet(meeting.kind(), meeting.heldOn())
                ? Stream.empty()
                : Stream.of(
                        minutes.missing().isEmpty()
                                ? "It was quorate."
                                : "It was not quorate: " + MeetingPage.quorum(minutes.missing(), names) + " missing.");
        Stream<String> read =
                meeting.openedAt() == null ? Stream.empty() : Stream.of("The confidentiality statement was read.");
        Stream<String> conflicts = Stream.of(
                meeting.conflicts().isEmpty()
                        ? "No conflict of interest was declared."
                        : "Conflicts of interest: " + without.from(meeting.conflicts()));
        Stream<String> signed = meeting.signedAt() == null
                ? Stream.of("Not signed off yet.")
                : Stream.of("Signed off by " + meeting.signedBy() + " on "
                        + Days.words(London.dayOf(meeting.signedAt())) + ".");
        return Stream.of(read, quorum, conflicts, signed).flatMap(one -> one).toList();
    }

    private static Decided decided(CaseDecision said, String reference, NamesOut without) {
        return new Decided(
                reference,
                said.words(),
                without.from(said.reason()),
                without.from(said.dissent()),
                Stream.of(
                                asked(
                                        "What we add",
                                        without.from(said.questions().weAdd())),
                                asked("Objective", without.from(said.questions().objective())),
                                asked("By when", without.from(said.questions().byWhen())))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<String> asked(String question, String answer) {
        return answer.isEmpty() ? Optional.empty() : Optional.of(question + ": " + answer);
    }

    private static Agreed agreed(CaseAction action, String reference, Map<AgencyCode, String> names, NamesOut without) {
        Agreed said = agreed(action, reference, names);
        return new Agreed(
                said.number(),
                said.reference(),
                without.from(said.action()),
                said.owner(),
                said.due(),
                without.from(said.status()));
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

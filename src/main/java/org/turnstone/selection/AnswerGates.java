package org.turnstone.selection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** Answers the gates of a nomination: the coordinator theirs, an officer those that others may not know about. */
@Service
public class AnswerGates {
    private final Access access;
    private final Nominations nominations;
    private final GateReading gates;
    private final GateAnswerStore answers;
    private final ApplicationEventPublisher events;

    AnswerGates(
            Access access,
            Nominations nominations,
            GateReading gates,
            GateAnswerStore answers,
            ApplicationEventPublisher events) {
        this.access = access;
        this.nominations = nominations;
        this.gates = gates;
        this.answers = answers;
        this.events = events;
    }

    /**
     * Every gate that is theirs at once; when the coordinator's are answered, the nomination is screened.
     *
     * @return what is wrong; empty when the answers stand
     * @throws NotFound when there is no such nomination, or none that this reader may be shown
     * @throws NotAllowed when no gate is theirs to answer
     */
    @Transactional
    public List<Problem> answer(UUID id, Map<Gate.Code, GivenAnswer> given) {
        Membership who = access.require(Activity.SCREEN_NOMINATIONS);
        NominationFile file = nominations.alone(id);
        Set<Authority> held = Authority.of(who, file.nomination().agency());
        if (!file.mayBeScreened()) {
            return List.of(MoveNomination.MOVED_ON);
        }
        List<GateFinding> asked = gates.findings(file.nomination(), who).stream()
                .filter(finding -> held.contains(finding.gate().by()))
                .toList();
        if (asked.isEmpty()) {
            throw new NotAllowed();
        }
        List<Problem> problems = GateAnswerRules.problems(asked, given);
        if (problems.isEmpty()) {
            answers.say(
                    who,
                    asked.stream()
                            .map(finding -> said(file, finding, given, who))
                            .toList());
            events.publishEvent(new GatesAnswered(file.nomination().person(), id));
            NominationMoves.SHIPPED
                    .leadsTo(file.state(), NominationMove.SCREEN, held, nominations.today())
                    .ifPresent(to -> nominations.step(file, who, NominationMove.SCREEN, to, "", null, null));
        }
        return problems;
    }

    private GateAnswer said(
            NominationFile file, GateFinding finding, Map<Gate.Code, GivenAnswer> given, Membership who) {
        GivenAnswer one = Objects.requireNonNull(given.get(finding.gate().code()));
        return new GateAnswer(
                file.nomination().id(),
                file.nomination().person(),
                finding.gate().code(),
                Objects.requireNonNull(one.answer()),
                one.reason(),
                found(finding),
                nominations.now(),
                who.words());
    }

    /** What an officer alone may know is not written where others read. */
    private static String found(GateFinding finding) {
        if (!finding.openToAll()) {
            return "Counted from what not every reader may see";
        }
        return finding.gate().by() == Authority.OFFICER ? "" : finding.result().words() + ": " + finding.found();
    }
}

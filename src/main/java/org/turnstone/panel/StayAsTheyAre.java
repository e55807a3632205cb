package org.turnstone.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.WorkOut;
import org.turnstone.panel.CaseDecision.Questions;
import org.turnstone.panel.ReadMeetings.Item;
import org.turnstone.panel.StayAnswer.NotDecided;
import org.turnstone.rag.ChangeRagStatus;
import org.turnstone.rag.RagStanding;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/**
 * Decides at a panel that several people keep the status they have, for one reason. Each is decided as a single case is, or
 * not at all: one that cannot be decided keeps no other back.
 */
@Service
public class StayAsTheyAre {
    private final Access access;
    private final MeetingStore meetings;
    private final CaseStore cases;
    private final AgendaItems agenda;
    private final ReadMeetings reading;
    private final DecideCase deciding;
    private final ChangeRagStatus rag;
    private final WorkOut facts;
    private final TransactionTemplate alone;

    StayAsTheyAre(
            Access access,
            MeetingStore meetings,
            CaseStore cases,
            AgendaItems agenda,
            ReadMeetings reading,
            DecideCase deciding,
            ChangeRagStatus rag,
            WorkOut facts,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.meetings = meetings;
        this.cases = cases;
        this.agenda = agenda;
        this.reading = reading;
        this.deciding = deciding;
        this.rag = rag;
        this.facts = facts;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param standing with the version of the person's RAG history that is shown */
    public record Offered(Item item, RagStanding standing) {}

    public record Choice(Meeting meeting, List<Offered> offered) {
        public Choice {
            offered = List.copyOf(offered);
        }
    }

    /**
     * Those on the agenda who have a status that could stay and about whom nothing is decided; the look is on record.
     *
     * @throws NotFound when there is no such panel
     */
    @Transactional
    public Choice choice(UUID id) {
        access.require(Activity.RUN_MEETINGS);
        ReadMeetings.Agenda shown = reading.agenda(id);
        return new Choice(
                shown.meeting(),
                shown.items().stream()
                        .filter(StayAsTheyAre::mayStay)
                        .map(item ->
                                new Offered(item, rag.standing(item.person().person(), null)))
                        .toList());
    }

    private static boolean mayStay(Item item) {
        return item.decided().isEmpty()
                && !item.standing().isInCustody()
                && item.standing().status() != null;
    }

    /**
     * @param seen the version of each person's RAG history that was on the page, by reference
     * @throws NotFound when there is no such panel
     */
    @Transactional
    public StayAnswer stay(UUID id, List<String> references, Map<String, String> seen, String reason) {
        access.require(Activity.RUN_MEETINGS);
        Meeting meeting = meetings.of(id).orElseThrow(NotFound::new);
        List<Problem> problems = CaseRules.several(meeting, references, reason);
        if (!problems.isEmpty()) {
            return new StayAnswer.Refused(problems);
        }
        Map<String, Item> byReference = agenda.of(meeting).items().stream()
                .collect(Collectors.toMap(item -> item.person().reference(), Function.identity()));
        facts.alone(references.stream()
                .flatMap(one -> Optional.ofNullable(byReference.get(one)).stream())
                .map(item -> item.person().person())
                .collect(Collectors.toUnmodifiableSet()));
        List<String> stayed = new ArrayList<>();
        List<NotDecided> not = new ArrayList<>();
        for (String reference : references.stream().distinct().toList()) {
            Optional<Item> item = Optional.ofNullable(byReference.get(reference));
            item.map(found -> decide(id, found, seen.getOrDefault(reference, ""), reason))
                    .orElseGet(() -> Optional.of(new NotDecided(reference, CaseRules.NOT_ON_AGENDA, false)))
                    .ifPresentOrElse(not::add, () -> stayed.add(reference));
        }
        return stayed.isEmpty()
                ? new StayAnswer.Refused(not.stream().map(NotDecided::problem).toList())
                : new StayAnswer.Done(stayed, not);
    }

    /** Why nothing was decided; empty where it was. */
    private Optional<NotDecided> decide(UUID meeting, Item item, String seen, String reason) {
        String reference = item.person().reference();
        if (!mayStay(item)) {
            return Optional.of(new NotDecided(reference, CaseRules.cannotStay(item), true));
        }
        try {
            CaseAnswer answer = alone.execute(nested -> deciding.decide(meeting, typed(item, seen, reason)));
            return switch (Objects.requireNonNull(answer)) {
                case CaseAnswer.Done done -> Optional.empty();
                case CaseAnswer.Refused refused ->
                    Optional.of(new NotDecided(
                            reference,
                            refused.problems().stream().map(Problem::message).collect(Collectors.joining(". ")),
                            true));
                case CaseAnswer.Overtaken overtaken ->
                    Optional.of(new NotDecided(
                            reference,
                            "their status was set after you opened the page, and is now "
                                    + overtaken.now().now().words() + ". Look at it and choose again",
                            true));
            };
        } catch (NotFound gone) {
            return Optional.of(new NotDecided(reference, CaseRules.NOT_ON_AGENDA, false));
        }
    }

    /** What was answered last to the three questions goes on. */
    private CaseTyped typed(Item item, String seen, String reason) {
        PersonId person = item.person().person();
        Questions last = cases.decisions(person).stream()
                .map(CaseDecision::questions)
                .findFirst()
                .orElse(Questions.UNANSWERED);
        return new CaseTyped(person, item.standing().status(), List.of(), reason, "", "", last, seen);
    }
}

package org.turnstone.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.matching.Proposed.What;
import org.turnstone.partnership.Membership;
import org.turnstone.person.AgainstLink;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubt.MayBe;
import org.turnstone.person.OpenDoubts;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.RecordRef;
import org.turnstone.person.SettleDoubt;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/**
 * The data steward says whom a doubtful record is about: someone shown beside it, someone new, or that nobody can tell yet.
 * To link over a veto is only proposed, for a second person; so is anyone while someone whom this steward may not be shown
 * weighs as much, and someone new while it may be someone whom they may not be shown.
 */
@Service
public class DecideDoubt {
    private final Access access;
    private final OpenDoubts doubts;
    private final AgainstLink against;
    private final SettleDoubt settle;
    private final Proposals proposals;
    private final Decisions decisions;
    private final DecidedMeanwhile meanwhile;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    DecideDoubt(
            Access access,
            OpenDoubts doubts,
            AgainstLink against,
            SettleDoubt settle,
            Proposals proposals,
            Decisions decisions,
            DecidedMeanwhile meanwhile,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.access = access;
        this.doubts = doubts;
        this.against = against;
        this.settle = settle;
        this.proposals = proposals;
        this.decisions = decisions;
        this.meanwhile = meanwhile;
        this.announce = announce;
        this.clock = clock;
    }

    public sealed interface Choice {
        record Same(PersonId person) implements Choice {}

        record SomeoneNew() implements Choice {}

        record Ask() implements Choice {}

        record NotMade() implements Choice {}
    }

    /** What came of it. */
    public sealed interface Answer {
        /**
         * @param record whose it is
         * @param person whom it is about, as shown beside it; none where it is someone new
         */
        record Settled(RecordRef record, Optional<PersonHeader> person) implements Answer {}

        record WaitsForSecond() implements Answer {}

        record Asked() implements Answer {}

        /** Someone else decided it first. */
        record Meanwhile(DecidedMeanwhile.Decided decided) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * @param personRef what the agency calls the record, as the page that was open had it
     * @throws NotFound when there is none of this id, or nobody has decided it and it does not wait any more
     */
    @Transactional
    public Answer decide(UUID id, Choice choice, String reason, String personRef) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        Optional<OpenDoubt> open = doubts.stillToDecide(id);
        if (open.isEmpty()) {
            Optional<PersonId> chosen =
                    choice instanceof Choice.Same(PersonId person) ? Optional.of(person) : Optional.empty();
            return meanwhile.of(id, chosen).map(Answer.Meanwhile::new).orElseThrow(NotFound::new);
        }
        OpenDoubt doubt = open.get();
        List<Problem> problems = new ArrayList<>(Reason.problems(reason));
        if (choice instanceof Choice.NotMade) {
            problems.addFirst(new Problem("same", "Choose who this is, or that you will ask"));
        }
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        if (proposals.openDoubts().contains(id)) {
            return new Answer.Refused(List.of(new Problem("same", "This waits for a second person already")));
        }
        return switch (choice) {
            case Choice.Same(PersonId person) -> same(steward, doubt, person, reason.strip());
            case Choice.SomeoneNew() -> someoneNew(steward, doubt, reason.strip());
            case Choice.NotMade() -> new Answer.Refused(problems);
            case Choice.Ask() -> {
                settle.ask(id, reason.strip());
                decisions.note(steward, doubt, null, Said.ASK);
                yield new Answer.Asked();
            }
        };
    }

    private Answer same(Membership steward, OpenDoubt doubt, PersonId person, String reason) {
        Optional<MayBe> chosen = doubt.shown().stream()
                .filter(one -> one.person().equals(person))
                .findFirst();
        if (chosen.isEmpty()) {
            return new Answer.Refused(List.of(
                    new Problem("same", "Choose one of the people shown, or someone new, or that you will ask")));
        }
        List<String> vetoes = against.of(doubt, person);
        if (!vetoes.isEmpty() || !doubt.forOneAlone().contains(chosen.get())) {
            return proposed(
                    steward, Proposal.link(doubt.id(), person, vetoes, reason, steward.staff(), clock.instant()));
        }
        return settled(steward, doubt, chosen.get(), reason);
    }

    private Answer proposed(Membership steward, Proposal proposal) {
        proposals.add(steward, proposal);
        announce.publishEvent(Proposed.of(proposal, What.PROPOSED, proposal.reason()));
        return new Answer.WaitsForSecond();
    }

    /** Also when a second person has confirmed: the label is the one of whoever decides. */
    Answer settled(Membership steward, OpenDoubt doubt, MayBe chosen, String reason) {
        Answer answer = answer(settle.settle(doubt.id(), chosen.person(), reason), doubt, chosen.header());
        if (answer instanceof Answer.Settled) {
            decisions.note(steward, doubt, chosen, Said.SAME);
        }
        return answer;
    }

    private Answer someoneNew(Membership steward, OpenDoubt doubt, String reason) {
        return doubt.mayBeHidden()
                ? proposed(steward, Proposal.someoneNew(doubt.id(), reason, steward.staff(), clock.instant()))
                : settledAsNew(steward, doubt, reason);
    }

    Answer settledAsNew(Membership steward, OpenDoubt doubt, String reason) {
        Answer answer = answer(settle.settle(doubt.id(), null, reason), doubt, Optional.empty());
        if (answer instanceof Answer.Settled) {
            doubt.shown().forEach(one -> decisions.note(steward, doubt, one, Said.DIFFERENT));
            if (doubt.shown().isEmpty()) {
                decisions.note(steward, doubt, null, Said.DIFFERENT);
            }
        }
        return answer;
    }

    private static Answer answer(SettleDoubt.Answer answer, OpenDoubt doubt, Optional<PersonHeader> person) {
        return switch (answer) {
            case SettleDoubt.Answer.Settled settled -> new Answer.Settled(doubt.ref(), person);
            case SettleDoubt.Answer.Refused refused -> new Answer.Refused(refused.problems());
        };
    }
}

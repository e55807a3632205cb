package org.turnstone.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.turnstone.person.MoveRecords;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubt.MayBe;
import org.turnstone.person.OpenDoubts;
import org.turnstone.person.Vetoes;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** A second person confirms or refuses what one alone may not do. Never whoever proposed it, by whatever membership. */
@Service
public class DecideProposal {
    private final Access access;
    private final Proposals proposals;
    private final SettledMeanwhile meanwhile;
    private final OpenDoubts doubts;
    private final AgainstLink against;
    private final DecideDoubt links;
    private final MoveRecords move;
    private final Vetoes vetoes;
    private final SignOffLinks automatic;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    DecideProposal(
            Access access,
            Proposals proposals,
            SettledMeanwhile meanwhile,
            OpenDoubts doubts,
            AgainstLink against,
            DecideDoubt links,
            MoveRecords move,
            Vetoes vetoes,
            SignOffLinks automatic,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.access = access;
        this.proposals = proposals;
        this.meanwhile = meanwhile;
        this.doubts = doubts;
        this.against = against;
        this.links = links;
        this.move = move;
        this.vetoes = vetoes;
        this.automatic = automatic;
        this.announce = announce;
        this.clock = clock;
    }

    /** @return what is wrong; empty when it is decided
     * @throws NotFound when it is decided already, or never was proposed */
    @Transactional
    public List<Problem> decide(UUID id, boolean agreed, String reason) {
        Membership second = access.require(Activity.REVIEW_LINKS);
        meanwhile.close();
        if (proposals.closed(id).isPresent()) {
            return List.of(new Problem("agreed", SettledMeanwhile.WORDS));
        }
        Proposal proposal = proposals.open(id).orElseThrow(NotFound::new);
        List<Problem> problems = new ArrayList<>();
        if (proposals.isBy(id, second)) {
            problems.add(new Problem("agreed", "You proposed this. Ask another data steward to decide"));
        }
        problems.addAll(Reason.problems(reason));
        if (!problems.isEmpty()) {
            return problems;
        }
        if (agreed) {
            problems.addAll(carryOut(proposal, second, reason.strip()));
        }
        if (problems.isEmpty()) {
            proposals.decide(id, second, agreed, reason.strip(), clock.instant());
            announce.publishEvent(Proposed.of(proposal, agreed ? What.CONFIRMED : What.REFUSED, reason.strip()));
        }
        return problems;
    }

    /** @return why it was not done, and then nothing is changed */
    private List<Problem> carryOut(Proposal proposal, Membership second, String reason) {
        String both = proposal.reason() + " Confirmed: " + reason;
        return switch (proposal.kind()) {
            case MERGE -> merge(proposal, cut(both));
            case LINK -> link(proposal, second, cut(both));
            case NEW -> problems(links.settledAsNew(second, doubt(proposal), cut(both)));
            case AUTOMATIC -> automatic.signOff(proposal, second);
        };
    }

    /** What was proposed may not be what it would be now. */
    private List<Problem> merge(Proposal proposal, String reason) {
        PersonId from = Objects.requireNonNull(proposal.from());
        PersonId into = Objects.requireNonNull(proposal.to());
        move.hold();
        if (!move.areHeld(from, into)) {
            return List.of(new Problem(
                    "agreed", "There is no record of one of them any more since it was proposed. Do not agree"));
        }
        List<String> more = new ArrayList<>(vetoes.between(from, into));
        more.removeAll(proposal.vetoes());
        if (!more.isEmpty()) {
            return List.of(more(more));
        }
        move.merge(from, into, reason);
        return List.of();
    }

    private static Problem more(List<String> vetoes) {
        return new Problem(
                "agreed",
                "More speaks against it by now. Do not agree, and have it proposed again: "
                        + String.join("; ", vetoes));
    }

    /** Two may link beside somebody whom neither may be shown: of those nothing is said by it, and a merge stays possible. */
    private List<Problem> link(Proposal proposal, Membership second, String reason) {
        OpenDoubt doubt = doubt(proposal);
        Optional<MayBe> chosen = doubt.shown().stream()
                .filter(one -> one.person().equals(proposal.to()))
                .findFirst();
        if (chosen.isEmpty()) {
            return List.of(new Problem("agreed", "This cannot be settled by you. Ask another data steward to decide"));
        }
        List<String> more = new ArrayList<>(against.of(doubt, chosen.get().person()));
        more.removeAll(proposal.vetoes());
        return more.isEmpty() ? problems(links.settled(second, doubt, chosen.get(), reason)) : List.of(more(more));
    }

    private OpenDoubt doubt(Proposal proposal) {
        return doubts.toDecide(Objects.requireNonNull(proposal.doubt()));
    }

    private static List<Problem> problems(DecideDoubt.Answer answer) {
        return answer instanceof DecideDoubt.Answer.Refused refused ? refused.problems() : List.of();
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(1_000, reason.length()));
    }
}

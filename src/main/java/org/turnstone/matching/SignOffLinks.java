package org.turnstone.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.matching.Proposed.What;
import org.turnstone.partnership.Membership;
import org.turnstone.person.AutomaticLinks;
import org.turnstone.person.AutomaticLinks.InForce;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;

/** Lets records of two agencies be linked by weight alone, once a sample has shown it to be right and two people say so. */
@Service
public class SignOffLinks {
    private final Access access;
    private final Precision precision;
    private final Proposals proposals;
    private final AutomaticLinks links;
    private final ApplicationEventPublisher announce;
    private final AuditTrail trail;
    private final Clock clock;

    SignOffLinks(
            Access access,
            Precision precision,
            Proposals proposals,
            AutomaticLinks links,
            ApplicationEventPublisher announce,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.precision = precision;
        this.proposals = proposals;
        this.links = links;
        this.announce = announce;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a sample has to show today. */
    @Transactional(readOnly = true)
    public SignOffLimits limits() {
        return SignOffLimits.on(London.today(clock));
    }

    /** @return what is wrong; empty when a second person is asked */
    @Transactional
    public List<Problem> propose(AgencyPair pair, LinkOrder settings, String reason) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        List<Problem> problems = new ArrayList<>(Reason.problems(reason));
        problems.addAll(limits().problems(precision.sample(pair), "threshold"));
        LinkOrder least = LinkOrder.STARTING;
        if (settings.threshold() < least.threshold() || settings.lead() < least.lead()) {
            problems.add(new Problem("threshold", "Enter at least 15 points and a lead of at least 10"));
        }
        if (problems.isEmpty()) {
            Proposal proposal = Proposal.automatic(pair, settings, reason.strip(), steward.staff(), clock.instant());
            proposals.add(steward, proposal);
            announce.publishEvent(Proposed.of(proposal, What.PROPOSED, reason.strip()));
        }
        return problems;
    }

    /** @return what is wrong; empty when it is withdrawn */
    @Transactional
    public List<Problem> withdraw(AgencyPair pair, String reason) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        List<Problem> problems = Reason.problems(reason);
        if (problems.isEmpty()) {
            links.withdraw(steward, pair.one(), pair.other(), reason.strip(), clock.instant());
            trail.record(
                    AuditEntry.of(Operation.ADMINISTRATION, "Withdrew the sign-off of links without a number", Set.of())
                            .because(reason.strip())
                            .with(Map.of("agencies", pair.path())));
        }
        return problems;
    }

    /**
     * The second person has confirmed; what the sample shows by now is kept beside it.
     *
     * @return why it may not be signed off by now; empty when it is
     */
    List<Problem> signOff(Proposal proposal, Membership second) {
        AgencyPair pair = Objects.requireNonNull(proposal.pair());
        Rate sample = precision.sample(pair);
        List<Problem> problems = limits().problems(sample, "agreed");
        if (!problems.isEmpty()) {
            return problems;
        }
        links.signOff(
                second,
                new InForce(
                        pair.one(),
                        pair.other(),
                        Objects.requireNonNull(proposal.settings()),
                        sample.looked(),
                        sample.wrong(),
                        London.today(clock),
                        proposal.by(),
                        second.staff()),
                proposal.reason(),
                clock.instant());
        return List.of();
    }
}

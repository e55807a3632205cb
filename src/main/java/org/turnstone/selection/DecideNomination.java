package org.turnstone.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.AdoptOntoCohort;
import org.turnstone.cohort.Adoption;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Records what the panel decided of a nomination; whoever is adopted is on the cohort from the panel's day. */
@Service
public class DecideNomination {
    /** The same words whatever it is that the coordinator may not know. */
    static final Problem ANEW = new Problem(
            "", "The gates have to be answered anew before an adoption is recorded. Ask the officer who answered them");

    private final Access access;
    private final Nominations nominations;
    private final GateReading gates;
    private final AgencyNames agencies;
    private final AdoptOntoCohort cohort;
    private final WorkOut facts;

    DecideNomination(
            Access access,
            Nominations nominations,
            GateReading gates,
            AgencyNames agencies,
            AdoptOntoCohort cohort,
            WorkOut facts) {
        this.access = access;
        this.nominations = nominations;
        this.gates = gates;
        this.agencies = agencies;
        this.cohort = cohort;
        this.facts = facts;
    }

    /**
     * @return what is wrong; empty when it is recorded
     * @throws NotFound when there is no such nomination, or none that this reader may be shown
     */
    @Transactional
    public List<Problem> decide(Deciding said) {
        Membership who = access.require(Activity.DECIDE_NOMINATIONS);
        NominationFile file = nominations.alone(said.nomination());
        if (file.state() != NominationState.ON_AGENDA) {
            return List.of(MoveNomination.MOVED_ON);
        }
        List<Problem> problems = DecidingRules.problems(said, file, gates.gates(), leads(), nominations.today());
        if (problems.isEmpty() && said.adopts()) {
            problems = adopt(said, file.nomination());
        }
        if (problems.isEmpty()) {
            NominationMove move = Objects.requireNonNull(said.result());
            NominationState to = NominationMoves.SHIPPED
                    .leadsTo(file.state(), move, Set.of(Authority.PANEL), nominations.today())
                    .orElseThrow();
            nominations.step(file, who, move, to, said.reason(), decision(said), null);
        }
        return problems;
    }

    private List<Problem> adopt(Deciding said, Nomination nomination) {
        LocalDate on = Objects.requireNonNull(said.on());
        PersonId person = nomination.person();
        if (facts.fromAllClaims(
                Set.of(person),
                () -> gates.sexOffender(person, nominations.today(), nominations.now())
                        .isPresent())) {
            return List.of(ANEW);
        }
        return cohort.adopt(new Adoption(
                person,
                on,
                London.dayOf(nomination.claim().sourceUpdatedAt()),
                said.cohortCategory(),
                said.strand(),
                said.reason()));
    }

    private static PanelDecision decision(Deciding said) {
        boolean adopts = said.adopts();
        return new PanelDecision(
                Objects.requireNonNull(said.on()),
                adopts ? said.cohortCategory() : "",
                adopts ? said.strand() : null,
                adopts ? said.leadAgency() : "",
                DecidingRules.number(said.votesFor()),
                DecidingRules.number(said.votesAgainst()),
                said.dissent());
    }

    private Set<String> leads() {
        return agencies.going().stream().map(one -> one.code().value()).collect(Collectors.toUnmodifiableSet());
    }
}

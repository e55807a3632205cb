package org.turnstone.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Transfer.Asked;
import org.turnstone.cohort.Transfer.Outcome;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.ComingOfAge;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Writes down that another area was asked to take somebody on, and what it answered; the person stays on the cohort. */
@Service
public class TransferMembership {
    private final Access access;
    private final TransferStore store;
    private final Transfers transfers;
    private final CohortMembership memberships;
    private final PersonHeaders people;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TransferMembership(
            Access access,
            TransferStore store,
            Transfers transfers,
            CohortMembership memberships,
            PersonHeaders people,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.transfers = transfers;
        this.memberships = memberships;
        this.people = people;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Entered {
        /** @param transfer as it stands now */
        record Done(Transfer transfer) implements Entered {}

        record Refused(List<Problem> problems) implements Entered {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** Somebody else entered something of a transfer meanwhile. */
        record Overtaken(TransferStanding now) implements Entered {}
    }

    /** @throws NotFound when the person is not on the cohort, as far as the reader may see */
    @Transactional(readOnly = true)
    public TransferStanding standing(PersonId person) {
        access.require(Activity.DECIDE_COHORT);
        LocalDate today = London.today(clock);
        CohortMember member = memberships.memberOn(person, today).orElseThrow(NotFound::new);
        boolean isGrownUp = people.of(person)
                .flatMap(header -> ComingOfAge.adultOn(header.datesOfBirth()))
                .filter(day -> !day.isAfter(today))
                .isPresent();
        return new TransferStanding(member, transfers.all(List.of(member)).getOrDefault(person, List.of()), !isGrownUp);
    }

    @Transactional
    public Entered enter(Transferring typed) {
        Membership who = access.require(Activity.DECIDE_COHORT);
        facts.alone(Set.of(typed.person()));
        TransferStanding standing = standing(typed.person());
        if (!standing.version().equals(typed.seen())) {
            return new Entered.Overtaken(standing);
        }
        List<Problem> problems = TransferRules.problems(typed, standing, London.today(clock));
        if (!problems.isEmpty()) {
            return new Entered.Refused(problems);
        }
        Transfer before = standing.standing();
        if (before != null && !store.supersede(before.claim().id(), clock.instant())) {
            return new Entered.Overtaken(standing(typed.person()));
        }
        Claim claim = Claim.atScreen(typed.person(), who, clock.instant());
        Transfer said = new Transfer(
                before == null ? claim : claim.nextOf(before.claim()),
                before == null ? asked(typed, standing, who) : before.asked(),
                before == null ? null : answer(typed, before, who));
        store.say(who, said);
        events.publishEvent(new CohortDecided(
                typed.person(),
                said.claim().id(),
                before == null ? CohortDecided.What.TRANSFER_ASKED : CohortDecided.What.TRANSFER_ANSWERED));
        return new Entered.Done(said);
    }

    private static Asked asked(Transferring typed, TransferStanding standing, Membership who) {
        return new Asked(
                typed.scheme(),
                typed.contact(),
                typed.told(),
                typed.footing(),
                standing.isYoung() ? typed.youth() : null,
                Objects.requireNonNull(typed.on()),
                who.words());
    }

    private static Transfer.Answer answer(Transferring typed, Transfer before, Membership who) {
        Outcome outcome = TransferRules.outcome(typed, before).orElseThrow();
        return new Transfer.Answer(
                outcome,
                Objects.requireNonNull(typed.on()),
                outcome == Outcome.WITHDRAWN ? null : none(typed.who()),
                none(typed.reason()),
                who.words());
    }

    private static @Nullable String none(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}

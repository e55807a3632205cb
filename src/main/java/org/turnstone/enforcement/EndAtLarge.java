package org.turnstone.enforcement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.enforcement.AtLargeChanged.What;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotFound;

/** Says that someone is no longer unlawfully at large: any officer who may see the record, of whichever service. */
@Service
public class EndAtLarge {
    private final Access access;
    private final ReadAtLarge reading;
    private final AtLargeStore store;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndAtLarge(
            Access access,
            ReadAtLarge reading,
            AtLargeStore store,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.store = store;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such record, or none that this reader may see, or it was taken back */
    @Transactional
    public AtLargeDecision end(AtLargeEnding ending) {
        Membership who = access.require(Activity.RECORD_AT_LARGE);
        facts.alone(Set.of(ending.person()));
        AtLargeStanding standing = reading.standing(ending.person());
        if (!standing.version().equals(ending.seen())) {
            return new AtLargeDecision.Overtaken(standing);
        }
        AtLargeSpell spell = standing.ending(ending.record()).orElseThrow(NotFound::new);
        var problems = AtLargeRules.problems(ending, spell, standing.day());
        if (!problems.isEmpty()) {
            return new AtLargeDecision.Refused(problems);
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!store.supersede(spell.said().claim().id(), at)) {
            return new AtLargeDecision.Overtaken(reading.standing(ending.person()));
        }
        AtLarge ended = ended(spell.said(), ending, standing.day(), who, at);
        facts.fromAllClaims(Set.of(ending.person()), () -> {
            store.say(who.partnership(), who.staff(), ended);
            return store.workOut(who.partnership(), Set.of(ending.person()));
        });
        boolean mistake = ended.claim().withdrawn();
        events.publishEvent(
                new AtLargeChanged(ending.person(), ending.record(), mistake ? What.TAKEN_BACK : What.ENDED));
        return new AtLargeDecision.Done(
                mistake
                        ? spell
                        : reading.standing(ending.person()).spells().stream()
                                .filter(one -> one.said().record().equals(ending.record()))
                                .findFirst()
                                .orElse(spell));
    }

    /** The record stays its agency's; who ended it is said in it. */
    private static AtLarge ended(AtLarge was, AtLargeEnding ending, LocalDate today, Membership who, Instant at) {
        AtLargeEnd reason = Objects.requireNonNull(ending.reason());
        boolean mistake = reason == AtLargeEnd.MISTAKE;
        Claim claim = was.claim();
        Claim last = new Claim(
                UUID.randomUUID(),
                claim.person(),
                claim.agency(),
                claim.category(),
                claim.handling(),
                claim.feed(),
                claim.sourceRef(),
                at,
                at,
                null,
                mistake);
        return new AtLarge(
                last,
                was.from(),
                was.at(),
                was.ground(),
                was.other(),
                was.authority(),
                was.toldAt(),
                was.by(),
                new AtLarge.Ended(
                        mistake ? today : Objects.requireNonNull(ending.on()), reason, ending.words(), who.words()));
    }
}

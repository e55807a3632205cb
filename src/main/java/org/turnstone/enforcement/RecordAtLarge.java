package org.turnstone.enforcement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.enforcement.AtLargeChanged.What;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Category;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;

/** Records that someone is unlawfully at large, or puts right what the same agency recorded of it before. */
@Service
public class RecordAtLarge {
    /** Data of law enforcement, whichever of the four services holds it (Data Protection Act 2018 s.31). */
    private static final Category CATEGORY = Category.LE_ONLY;

    private final Access access;
    private final ReadAtLarge reading;
    private final AtLargeStore store;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordAtLarge(
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

    /** @throws NotFound when what is to be put right is not there for this reader to put right */
    @Transactional
    public AtLargeDecision record(AtLargeChange change) {
        Membership who = access.require(Activity.RECORD_AT_LARGE);
        facts.alone(Set.of(change.person()));
        AtLargeStanding standing = reading.standing(change.person());
        if (!standing.version().equals(change.seen())) {
            return new AtLargeDecision.Overtaken(standing);
        }
        AtLarge was = change.corrects() == null
                ? null
                : standing.correcting(change.corrects()).orElseThrow(NotFound::new);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var problems = AtLargeRules.problems(
                change,
                was,
                standing.today(),
                AtLargeGrounds.on(standing.day()),
                LocalDateTime.ofInstant(at, London.ZONE));
        if (!problems.isEmpty()) {
            return new AtLargeDecision.Refused(problems);
        }
        if (was != null && !store.supersede(was.claim().id(), at)) {
            return new AtLargeDecision.Overtaken(reading.standing(change.person()));
        }
        AtLarge said = said(change, was, who, at);
        store.say(who.partnership(), who.staff(), said);
        store.workOut(who.partnership(), Set.of(change.person()));
        events.publishEvent(
                new AtLargeChanged(change.person(), said.record(), was == null ? What.RECORDED : What.CORRECTED));
        return new AtLargeDecision.Done(shown(change, said.record()));
    }

    /** What its author could not read afterwards is not written. */
    private AtLargeSpell shown(AtLargeChange change, UUID record) {
        List<AtLargeSpell> spells = reading.standing(change.person()).spells();
        return spells.stream()
                .filter(spell -> spell.said().record().equals(record))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static AtLarge said(AtLargeChange change, @Nullable AtLarge was, Membership who, Instant at) {
        UUID id = UUID.randomUUID();
        Claim claim = new Claim(
                id,
                change.person(),
                who.agency(),
                was == null ? CATEGORY : was.claim().category(),
                was == null ? null : was.claim().handling(),
                AtLargeStore.SCREEN,
                was == null ? id.toString() : was.claim().sourceRef(),
                at,
                at,
                null,
                false);
        return new AtLarge(
                claim,
                Objects.requireNonNull(change.from()),
                change.at(),
                change.ground(),
                AtLargeGrounds.needWords(change.ground()) ? change.other() : "",
                change.authority(),
                was == null ? at : was.toldAt(),
                who.words(),
                was == null ? null : was.ended());
    }
}

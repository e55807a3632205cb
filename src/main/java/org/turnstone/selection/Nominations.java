package org.turnstone.selection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;

/** One nomination at a time: whoever does something with it reads what stands, and is alone until it is saved. */
@Component
class Nominations {
    private final NominationFiles files;
    private final StepStore steps;
    private final PersonHeaders people;
    private final ScreenersSeeTheChild screeners;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nominations(
            NominationFiles files,
            StepStore steps,
            PersonHeaders people,
            ScreenersSeeTheChild screeners,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.steps = steps;
        this.people = people;
        this.screeners = screeners;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What stands, for whoever is about to change it.
     *
     * @throws NotFound when there is none that they may be shown
     */
    NominationFile alone(UUID id) {
        var person = files.of(id).orElseThrow(NotFound::new).nomination().person();
        if (people.of(person).isEmpty()) {
            throw new NotFound();
        }
        facts.alone(Set.of(person));
        return files.of(id).orElseThrow(NotFound::new);
    }

    LocalDate today() {
        return London.today(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void step(
            NominationFile file,
            Membership by,
            NominationMove move,
            NominationState to,
            String reason,
            @Nullable PanelDecision panel,
            NominationStep.@Nullable Told told) {
        var nomination = file.nomination();
        steps.say(
                by,
                new NominationStep(
                        nomination.id(),
                        nomination.person(),
                        file.steps().size() + 1,
                        move,
                        to,
                        reason,
                        panel,
                        told,
                        now(),
                        by.words()));
        if (to == NominationState.WITHDRAWN && nomination.youthAgrees()) {
            screeners.noMore(by.partnership(), nomination.person());
        }
        events.publishEvent(new NominationMoved(nomination.person(), nomination.id(), move, to));
    }
}

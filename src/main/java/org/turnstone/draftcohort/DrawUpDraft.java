package org.turnstone.draftcohort;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.Problem;

/** Begins a draft cohort; people are put on it afterwards. */
@Service
public class DrawUpDraft {
    private final Access access;
    private final DraftStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawUpDraft(Access access, DraftStore store, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Done(UUID id) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    @Transactional
    public Answer drawUp(String named, String reason) {
        Membership who = access.require(Activity.DRAW_UP_COHORT);
        String name = named.strip().replaceAll("\\s+", " ");
        String why = reason.strip();
        List<Problem> problems = DraftRules.drawingUp(name, why, store.isTaken(name));
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        Draft draft = new Draft(
                UUID.randomUUID(), name, why, clock.instant().truncatedTo(ChronoUnit.MICROS), who.words(), null);
        if (!store.add(who, draft)) {
            return new Answer.Refused(DraftRules.drawingUp(name, why, true));
        }
        events.publishEvent(new DraftChanged(draft.id(), Set.of(), DraftChanged.What.DRAWN_UP));
        return new Answer.Done(draft.id());
    }
}

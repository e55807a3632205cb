package org.turnstone.workload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;

/** Sets how many people a part of the cohort can hold, from a day on, as the partnership agreed and a named person enters it. */
@Service
public class SetCapacity {
    private static final int LONGEST = 2_000;
    private static final int MOST = 100_000;

    private final Access access;
    private final CapacityStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetCapacity(Access access, CapacityStore store, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What someone enters. Nothing in it has been checked.
     *
     * @param places a number
     * @param noLimit whether there is none from that day
     * @param notADay what is wrong with the day, where it was given and is none
     */
    public record Setting(
            String places, boolean noLimit, @Nullable LocalDate from, String notADay, String reason) {}

    /** @return what is wrong, by the fields {@code places}, {@code from} and {@code reason}; empty when it is done */
    @Transactional
    public List<Problem> set(Part part, Setting typed) {
        Membership who = access.require(Activity.SET_CAPACITY);
        List<Problem> problems = problems(typed, London.today(clock));
        if (problems.isEmpty()) {
            UUID id = UUID.randomUUID();
            store.set(
                    who,
                    id,
                    new Capacity(
                            part,
                            typed.noLimit() ? null : Integer.valueOf(typed.places()),
                            Objects.requireNonNull(typed.from()),
                            typed.reason(),
                            who.words(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
            events.publishEvent(new CapacitySet(id, part));
        }
        return problems;
    }

    static List<Problem> problems(Setting typed, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (typed.noLimit() && !typed.places().isEmpty()) {
            problems.add(new Problem("places", "Enter how many places there are, or select that there is no limit"));
        } else if (!typed.noLimit() && !isNumber(typed.places())) {
            problems.add(new Problem("places", "Enter how many places there are, as a whole number up to 100,000"));
        }
        if (!typed.notADay().isEmpty()) {
            problems.add(new Problem("from", typed.notADay()));
        } else if (typed.from() == null) {
            problems.add(new Problem("from", "Enter the day from which it counts"));
        } else if (typed.from().isBefore(today)) {
            problems.add(new Problem("from", "It can count from today or a later day: what was decided before stays"));
        }
        if (typed.reason().isBlank()) {
            problems.add(new Problem("reason", "Enter who agreed it, where, and why"));
        } else if (typed.reason().length() > LONGEST) {
            problems.add(new Problem("reason", "Use %,d characters or fewer".formatted(LONGEST)));
        }
        return problems;
    }

    private static boolean isNumber(String typed) {
        return typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) <= MOST;
    }
}

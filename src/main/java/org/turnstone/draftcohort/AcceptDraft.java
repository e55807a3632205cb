package org.turnstone.draftcohort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.draftcohort.Draft.Accepted;
import org.turnstone.draftcohort.ReadDrafts.AsSeen;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/**
 * Enters that those who own the work agreed the profile of a draft, and that they accepted it. Nobody is taken onto the cohort by
 * that: each is by the panel's decision of their nomination, with its gates.
 */
@Service
public class AcceptDraft {
    private static final Answer ACCEPTED = new Answer.Refused(List.of(DraftRules.ACCEPTED));

    private final Access access;
    private final DraftStore drafts;
    private final ReadDrafts reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AcceptDraft(Access access, DraftStore drafts, ReadDrafts reading, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Done() implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** Who is on the draft, or what is counted of them, is not what was on the page. */
        record Overtaken(AsSeen now) implements Answer {}
    }

    /** @param seen the version of the draft whose profile was on the page */
    @Transactional
    public Answer agreeProfile(UUID id, String seen, String agreedWhere) {
        Membership who = access.require(Activity.DRAW_UP_COHORT);
        Draft draft = drafts.alone(id).orElseThrow(NotFound::new);
        if (!draft.isDraft()) {
            return ACCEPTED;
        }
        String where = agreedWhere.strip();
        AsSeen now = reading.asSeen(id);
        if (!now.version().equals(seen)) {
            return new Answer.Overtaken(now);
        }
        List<Problem> problems = new ArrayList<>();
        DraftRules.words("where", where, "Enter who agreed it, and at which meeting")
                .ifPresent(problems::add);
        if (problems.isEmpty() && now.profile().people() == 0) {
            problems.add(new Problem("", "Nobody is on the draft yet"));
        }
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        drafts.agree(
                who,
                id,
                new AgreedProfile(now.profile(), clock.instant().truncatedTo(ChronoUnit.MICROS), where, who.words()));
        events.publishEvent(new DraftChanged(id, Set.of(), DraftChanged.What.PROFILE_AGREED));
        return new Answer.Done();
    }

    /**
     * @param seen the version of the draft that was on the page
     * @param notADay what is wrong with the day, where it was given and is none
     */
    @Transactional
    public Answer accept(UUID id, String seen, @Nullable LocalDate on, String notADay, String acceptedWhere) {
        Membership who = access.require(Activity.DRAW_UP_COHORT);
        Draft draft = drafts.alone(id).orElseThrow(NotFound::new);
        if (!draft.isDraft()) {
            return ACCEPTED;
        }
        AsSeen now = reading.asSeen(id);
        if (!now.version().equals(seen)) {
            return new Answer.Overtaken(now);
        }
        String where = acceptedWhere.strip();
        List<Problem> problems =
                DraftRules.accepting(on, notADay, where, London.dayOf(draft.at()), London.today(clock));
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        if (!drafts.accept(id, new Accepted(Objects.requireNonNull(on), where, who.words()))) {
            return ACCEPTED;
        }
        events.publishEvent(new DraftChanged(id, Set.of(), DraftChanged.What.ACCEPTED));
        return new Answer.Done();
    }
}

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

    /** @return what is wrong; empty when it is done */
    @Transactional
    public List<Problem> agreeProfile(UUID id, String agreedWhere) {
        Membership who = access.require(Activity.DRAW_UP_COHORT);
        Draft draft = drafts.alone(id).orElseThrow(NotFound::new);
        String where = agreedWhere.strip();
        List<Problem> problems = new ArrayList<>();
        if (!draft.isDraft()) {
            problems.add(DraftRules.ACCEPTED);
        }
        DraftRules.words("where", where, "Enter who agreed it, and at which meeting")
                .ifPresent(problems::add);
        DraftProfile profile = reading.profile(id);
        if (problems.isEmpty() && profile.people() == 0) {
            problems.add(new Problem("", "Nobody is on the draft yet"));
        }
        if (problems.isEmpty()) {
            drafts.agree(
                    who,
                    id,
                    new AgreedProfile(profile, clock.instant().truncatedTo(ChronoUnit.MICROS), where, who.words()));
            events.publishEvent(new DraftChanged(id, Set.of(), DraftChanged.What.PROFILE_AGREED));
        }
        return problems;
    }

    /**
     * @param notADay what is wrong with the day, where it was given and is none
     * @return what is wrong; empty when it is done
     */
    @Transactional
    public List<Problem> accept(UUID id, @Nullable LocalDate on, String notADay, String acceptedWhere) {
        Membership who = access.require(Activity.DRAW_UP_COHORT);
        Draft draft = drafts.alone(id).orElseThrow(NotFound::new);
        if (!draft.isDraft()) {
            return List.of(DraftRules.ACCEPTED);
        }
        String where = acceptedWhere.strip();
        List<Problem> problems =
                DraftRules.accepting(on, notADay, where, London.dayOf(draft.at()), London.today(clock));
        if (problems.isEmpty() && !drafts.accept(id, new Accepted(Objects.requireNonNull(on), where, who.words()))) {
            return List.of(DraftRules.ACCEPTED);
        }
        if (problems.isEmpty()) {
            events.publishEvent(new DraftChanged(id, Set.of(), DraftChanged.What.ACCEPTED));
        }
        return problems;
    }
}

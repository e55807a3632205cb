package org.turnstone.draftcohort;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.imports.Claim;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeaders;
import org.turnstone.selection.NominationState;
import org.turnstone.selection.ReadNominations;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Puts people on a draft cohort and takes them off it, while it is a draft. */
@Service
public class KeepDraft {
    /** Nominations that the coordinator has screened and no panel has decided. */
    static final Set<NominationState> WAITING = EnumSet.of(NominationState.SCREENED, NominationState.ON_AGENDA);

    private final Access access;
    private final DraftStore drafts;
    private final DraftPeopleStore people;
    private final PersonHeaders headers;
    private final ReadNominations nominations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepDraft(
            Access access,
            DraftStore drafts,
            DraftPeopleStore people,
            PersonHeaders headers,
            ReadNominations nominations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.people = people;
        this.headers = headers;
        this.nominations = nominations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reference as somebody typed it
     * @return what is wrong, by the fields {@code reference} and {@code reason}; empty when it is done
     */
    @Transactional
    public List<Problem> put(UUID draft, String reference, String reason) {
        Membership who = access.require(Activity.DRAW_UP_COHORT);
        if (!alone(draft).isDraft()) {
            return List.of(DraftRules.ACCEPTED);
        }
        Optional<PersonId> named = reference.isBlank() ? Optional.empty() : headers.named(reference.strip());
        Optional<Problem> wrong = who(reference, named, draft);
        Optional<Problem> words = DraftRules.words("reason", reason.strip(), "Enter why they are put on the draft");
        if (wrong.isPresent() || words.isPresent() || named.isEmpty()) {
            return Stream.concat(wrong.stream(), words.stream()).toList();
        }
        put(who, draft, Map.of(named.get(), reason.strip()));
        return List.of();
    }

    private Optional<Problem> who(String reference, Optional<PersonId> named, UUID draft) {
        if (reference.isBlank()) {
            return Optional.of(new Problem("reference", "Enter the reference of a person, for example K7-4M2"));
        }
        if (named.isEmpty()) {
            return Optional.of(new Problem("reference", "Nobody whom you may see has this reference"));
        }
        return people.on(draft).containsKey(named.get())
                ? Optional.of(new Problem("reference", "This person is on the draft already"))
                : Optional.empty();
    }

    /**
     * Takes in everyone whose nomination waits for a panel and who is not on it yet.
     *
     * @return how many there were; none where it is a draft no more
     */
    @Transactional
    public int takeIn(UUID draft) {
        Membership who = access.require(Activity.DRAW_UP_COHORT);
        if (!alone(draft).isDraft()) {
            return 0;
        }
        Map<PersonId, DraftPerson> on = people.on(draft);
        Map<PersonId, String> waiting = nominations.in(WAITING).stream()
                .filter(line -> !on.containsKey(line.person().person()))
                .collect(Collectors.toMap(
                        line -> line.person().person(),
                        line -> "Nominated: " + line.file().nomination().routeWords(),
                        (first, second) -> first));
        if (!waiting.isEmpty()) {
            put(who, draft, waiting);
        }
        return waiting.size();
    }

    private void put(Membership who, UUID draft, Map<PersonId, String> reasons) {
        people.put(
                who,
                draft,
                reasons.entrySet().stream()
                        .map(one -> said(who, one.getKey(), one.getValue()))
                        .toList());
        events.publishEvent(new DraftChanged(draft, reasons.keySet(), DraftChanged.What.PUT_ON));
    }

    private DraftPerson said(Membership who, PersonId person, String reason) {
        return new DraftPerson(Claim.atScreen(person, who, clock.instant()), reason, who.words());
    }

    /** @throws NotFound when they are not on it, or not the reader's to see */
    @Transactional
    public List<Problem> takeOff(UUID draft, PersonId person, String reason) {
        Membership who = access.require(Activity.DRAW_UP_COHORT);
        if (!alone(draft).isDraft()) {
            return List.of(DraftRules.ACCEPTED);
        }
        Optional<Problem> words = DraftRules.words("reason", reason.strip(), "Enter why they are taken off the draft");
        if (words.isPresent()) {
            return List.of(words.get());
        }
        if (!people.takeOff(who, draft, said(who, person, reason.strip()), clock.instant())) {
            throw new NotFound();
        }
        events.publishEvent(new DraftChanged(draft, Set.of(person), DraftChanged.What.TAKEN_OFF));
        return List.of();
    }

    private Draft alone(UUID draft) {
        return drafts.alone(draft).orElseThrow(NotFound::new);
    }
}

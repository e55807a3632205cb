package org.turnstone.draftcohort;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.selection.NominationFile;
import org.turnstone.selection.NominationState;
import org.turnstone.selection.ReadNominations;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Draft cohorts, who is on one and its profile; every name shown is on record as a look. */
@Service
public class ReadDrafts {
    private static final Set<NominationState> OPEN = EnumSet.of(
            NominationState.SUBMITTED, NominationState.SCREENED, NominationState.ON_AGENDA, NominationState.DEFERRED);

    private final Access access;
    private final DraftStore drafts;
    private final DraftPeopleStore people;
    private final PersonHeaders headers;
    private final CohortMembership memberships;
    private final ReadNominations nominations;
    private final ProfileReading profiles;
    private final AuditTrail trail;
    private final Clock clock;

    ReadDrafts(
            Access access,
            DraftStore drafts,
            DraftPeopleStore people,
            PersonHeaders headers,
            CohortMembership memberships,
            ReadNominations nominations,
            ProfileReading profiles,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.people = people;
        this.headers = headers;
        this.memberships = memberships;
        this.nominations = nominations;
        this.profiles = profiles;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param onCohortSince none where they are not on the cohort
     * @param nomination the one still to be decided; none where there is none
     */
    public record Line(
            PersonHeader person,
            DraftPerson put,
            @Nullable LocalDate onCohortSince,
            @Nullable NominationFile nomination) {}

    /**
     * @param lines those whom the reader may see, by name
     * @param waiting how many whose nominations wait for a panel are not on it
     */
    public record Opened(Draft draft, List<Line> lines, int waiting, boolean mayDraw) {
        public Opened {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param now the profile as whoever reads may see the people; none for those who are shown numbers alone
     * @param agreed the last one; for those shown numbers alone what boards are told
     * @param version of the draft as it is counted; empty where it is not
     */
    public record Profiles(
            Draft draft,
            Optional<DraftProfile> now,
            Optional<AgreedProfile> agreed,
            boolean forBoard,
            boolean mayDraw,
            String version) {}

    /**
     * A draft as far as whoever acts may see the people.
     *
     * @param version changes whenever somebody of them is put on it or taken off, or is counted otherwise
     */
    public record AsSeen(DraftProfile profile, String version) {}

    @Transactional(readOnly = true)
    public List<Draft> all() {
        access.require(Activity.READ_DRAFT_PROFILE);
        return drafts.all();
    }

    /** @throws NotFound when the partnership has no such draft */
    @Transactional(readOnly = true)
    public Draft one(UUID id) {
        access.require(Activity.READ_DRAFT_PROFILE);
        return drafts.one(id).orElseThrow(NotFound::new);
    }

    /** @throws NotFound when the partnership has no such draft */
    @Transactional
    public Opened open(UUID id) {
        access.require(Activity.READ_DRAFT_COHORT);
        Draft draft = one(id);
        Map<PersonId, DraftPerson> on = people.on(id);
        Map<PersonId, PersonHeader> shown = headers.of(on.keySet());
        Map<PersonId, LocalDate> since = onCohort(shown.keySet());
        Map<PersonId, NominationFile> nominated = nominations.in(OPEN).stream()
                .collect(Collectors.toMap(
                        line -> line.person().person(), ReadNominations.Line::file, (first, second) -> first));
        List<Line> lines = shown.values().stream()
                .map(person -> new Line(
                        person,
                        Objects.requireNonNull(on.get(person.person())),
                        since.get(person.person()),
                        nominated.get(person.person())))
                .sorted(Comparator.comparing((Line line) -> line.person().name())
                        .thenComparing(line -> line.person().reference()))
                .toList();
        trail.record(ListLook.DRAFT_COHORT.at(shown.keySet()).with(Map.of("draft", id.toString())));
        long waiting = nominated.entrySet().stream()
                .filter(one -> KeepDraft.WAITING.contains(one.getValue().state()))
                .filter(one -> !on.containsKey(one.getKey()))
                .count();
        return new Opened(draft, lines, (int) waiting, access.may(Activity.DRAW_UP_COHORT));
    }

    private Map<PersonId, LocalDate> onCohort(Collection<PersonId> persons) {
        LocalDate today = London.today(clock);
        return memberships.of(persons).values().stream()
                .flatMap(Collection::stream)
                .filter(member -> member.period().holds(today))
                .collect(Collectors.toMap(
                        CohortMember::person, member -> member.period().from(), (first, second) -> first));
    }

    /**
     * The person on a draft under a reference.
     *
     * @throws NotFound when there is nobody, or nobody whom the reader may see
     */
    @Transactional
    public PersonHeader person(UUID draft, String reference) {
        access.require(Activity.READ_DRAFT_COHORT);
        PersonId person = headers.toOpen(reference);
        if (!people.on(draft).containsKey(person)) {
            throw new NotFound();
        }
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person on a draft cohort", Set.of(person)));
        return headers.of(person).orElseThrow(NotFound::new);
    }

    /** @throws NotFound when the partnership has no such draft */
    @Transactional
    public Profiles profiles(UUID id) {
        Draft draft = one(id);
        boolean seesPeople = access.may(Activity.READ_DRAFT_COHORT);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened the profile of a draft cohort", Set.of())
                .with(Map.of("draft", id.toString())));
        List<AgreedProfile> agreed = drafts.agreed(id);
        Optional<AsSeen> now = seesPeople ? Optional.of(asSeen(id)) : Optional.empty();
        return new Profiles(
                draft,
                now.map(AsSeen::profile),
                seesPeople ? agreed.stream().reduce((earlier, later) -> later) : ToldBoards.of(agreed),
                !seesPeople,
                access.may(Activity.DRAW_UP_COHORT) && draft.isDraft(),
                now.map(AsSeen::version).orElse(""));
    }

    /**
     * What changes whenever the draft does, as far as the reader may see.
     *
     * @throws NotFound when the partnership has no such draft
     */
    @Transactional(readOnly = true)
    public String version(UUID id) {
        access.require(Activity.DRAW_UP_COHORT);
        return asSeen(one(id).id()).version();
    }

    @Transactional(readOnly = true)
    AsSeen asSeen(UUID id) {
        Map<PersonId, DraftPerson> on = people.on(id);
        Map<PersonId, PersonHeader> shown = headers.of(on.keySet());
        DraftProfile profile = profiles.of(shown, London.today(clock));
        String all = on.values().stream()
                        .filter(one -> shown.containsKey(one.person()))
                        .map(one -> one.claim().id().toString())
                        .sorted()
                        .collect(Collectors.joining(" "))
                + profile;
        return new AsSeen(
                profile,
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString());
    }
}

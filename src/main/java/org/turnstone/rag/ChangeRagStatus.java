package org.turnstone.rag;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Category;
import org.turnstone.governance.Relationships;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Sets the status of someone on the cohort, or puts an earlier setting right; what was said before stays on record. */
@Service
public class ChangeRagStatus {
    private final Access access;
    private final CohortMembership cohort;
    private final RagHistory history;
    private final RagSettings settings;
    private final RagSpells spells;
    private final RagParameters parameters;
    private final RagRules rules;
    private final Relationships relationships;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRagStatus(
            Access access,
            CohortMembership cohort,
            RagHistory history,
            RagSettings settings,
            RagSpells spells,
            RagParameters parameters,
            RagRules rules,
            Relationships relationships,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.cohort = cohort;
        this.history = history;
        this.settings = settings;
        this.spells = spells;
        this.parameters = parameters;
        this.rules = rules;
        this.relationships = relationships;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a change would turn on today, for the page that offers it.
     *
     * @param corrects the statement that it would put right, where it does
     * @throws NotFound when the person is not on the cohort, or not the reader's to see
     */
    @Transactional(readOnly = true)
    public RagStanding standing(PersonId person, @Nullable UUID corrects) {
        Membership who = access.require(Activity.CHANGE_RAG);
        LocalDate today = London.today(clock);
        List<CohortMember> memberships = cohort.of(Set.of(person)).getOrDefault(person, List.of());
        if (memberships.stream().noneMatch(member -> member.period().holds(today))) {
            throw new NotFound();
        }
        List<RagClaim> said = history.said(person);
        RagNow now = Objects.requireNonNull(history.on(Set.of(person), today).get(person));
        Optional<RagClaim> ownMistake = ownMistake(corrects, who, said, today);
        return new RagStanding(
                now,
                ownMistake
                        .map(wrong -> history.statusWithout(wrong, person, today))
                        .orElse(Optional.ofNullable(now.status()))
                        .orElse(null),
                memberships.stream().map(CohortMember::period).toList(),
                said,
                parameters.limitsOn(today),
                parameters.groundsOn(today),
                rules.policyOn(today),
                rules.meaningsOn(today),
                rules.reviewsOn(today),
                RagStanding.authoritiesOf(
                        who.role() == Role.COORDINATOR, relationships.leads(person), ownMistake.isPresent()),
                version(said));
    }

    private Optional<RagClaim> ownMistake(
            @Nullable UUID corrects, Membership who, List<RagClaim> said, LocalDate today) {
        int days = parameters.ownMistakeDaysOn(today);
        return said.stream()
                .filter(claim -> claim.claim().id().equals(corrects))
                .filter(claim -> OwnMistake.is(claim, who.staff(), said, days, today))
                .findFirst();
    }

    @Transactional
    public RagDecision change(RagChange change) {
        Membership who = access.require(Activity.CHANGE_RAG);
        facts.alone(Set.of(change.person()));
        RagStanding standing = standing(change.person(), change.corrects());
        LocalDate today = London.today(clock);
        var problems = RagChangeRules.problems(change, standing, today);
        if (!standing.version().equals(change.seen())) {
            return new RagDecision.Overtaken(
                    standing,
                    change.corrects() == null || mayPutRight(change.corrects(), standing)
                            ? problems.stream()
                                    .filter(one -> one.field().equals("status")
                                            || (one.field().equals("from") && change.from() != null))
                                    .toList()
                            : List.of(RagChangeRules.PUT_RIGHT_ALREADY));
        }
        var open = problems.isEmpty() ? RagChangeRules.unsure(change, standing, today) : problems;
        if (!open.isEmpty()) {
            return new RagDecision.Refused(open);
        }
        supersede(change, standing);
        RagSetting setting = setting(change, standing, who);
        settings.say(who, change.person(), Category.CORE, setting);
        spells.workOut(who.partnership(), Set.of(change.person()));
        RagNow now = Objects.requireNonNull(
                history.on(Set.of(change.person()), today).get(change.person()));
        events.publishEvent(new RagStatusChanged(
                change.person(), setting.id(), standing.now().status(), setting.status(), change.corrects()));
        return new RagDecision.Changed(now);
    }

    /** A setting is put right by its own agency or by the coordinator, once. */
    private void supersede(RagChange change, RagStanding standing) {
        UUID corrects = change.corrects();
        if (corrects == null) {
            return;
        }
        if (!mayPutRight(corrects, standing) || !settings.supersede(corrects, clock.instant())) {
            throw new NotFound();
        }
    }

    /** Whether this statement stands and is this reader's to put right. */
    boolean mayPutRight(UUID corrects, RagStanding standing) {
        Membership who = access.require(Activity.CHANGE_RAG);
        return standing.said().stream()
                .filter(said ->
                        said.setting().id().equals(corrects) && said.claim().isInForce())
                .anyMatch(said -> said.claim().agency().equals(who.agency()) || standing.decidesForThePanel());
    }

    private RagSetting setting(RagChange change, RagStanding standing, Membership who) {
        String by = who.words();
        return new RagSetting(
                UUID.randomUUID(),
                Objects.requireNonNull(change.to()),
                Objects.requireNonNull(change.from()),
                null,
                change.grounds(),
                change.reason(),
                standing.decidesForThePanel() ? by + ", for the panel of " + change.panelOn() : by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                London.today(clock));
    }

    /** Changes whenever anything was said, put right or taken back. */
    private static String version(Collection<RagClaim> said) {
        String all = said.stream()
                .map(claim -> claim.setting().id() + " " + claim.claim().isInForce())
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

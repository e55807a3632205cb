package org.turnstone.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.cohort.Suspension;
import org.turnstone.cohort.Suspensions;
import org.turnstone.cohort.Transfer;
import org.turnstone.cohort.Transfers;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.governance.Relationships;
import org.turnstone.imports.Markers;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.RagParameters;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Opens one person's file; the look is on record before anything of it is shown. */
@Service
public class OpenPersonFile {
    private final Access access;
    private final PersonHeaders people;
    private final FactsThen facts;
    private final CohortMembership cohort;
    private final Suspensions suspensions;
    private final Transfers transfers;
    private final RagParameters parameters;
    private final ReadAtLargeFile atLarge;
    private final Markers markers;
    private final ReadKept kept;
    private final List<PersonSection> sections;
    private final Relationships relationships;
    private final AuditTrail trail;

    OpenPersonFile(
            Access access,
            PersonHeaders people,
            FactsThen facts,
            CohortMembership cohort,
            Suspensions suspensions,
            Transfers transfers,
            RagParameters parameters,
            ReadAtLargeFile atLarge,
            Markers markers,
            ReadKept kept,
            List<PersonSection> sections,
            Relationships relationships,
            AuditTrail trail) {
        this.access = access;
        this.people = people;
        this.facts = facts;
        this.cohort = cohort;
        this.suspensions = suspensions;
        this.transfers = transfers;
        this.parameters = parameters;
        this.atLarge = atLarge;
        this.markers = markers;
        this.kept = kept;
        this.sections = List.copyOf(sections);
        this.relationships = relationships;
        this.trail = trail;
    }

    /** @throws NotFound when there is no such person, or none that this reader may be shown today */
    @Transactional
    public PersonFile open(String reference, LookBack look) {
        Membership reader = access.require(Activity.READ_PEOPLE);
        PersonId person = people.toOpen(reference);
        Set<PersonId> one = Set.of(person);
        PersonHeader header = header(person, reference);
        CohortMember member = facts.members(one, look).stream().findFirst().orElse(null);
        PersonFile file = new PersonFile(
                reader,
                look,
                look.isToday() ? Optional.empty() : cohort.onRecordSince(),
                header,
                member,
                suspended(member, look),
                transfer(member, look),
                member == null && look.isToday() ? cohort.exit(person).orElse(null) : null,
                Objects.requireNonNull(facts.standing(one, look).get(person)),
                parameters.limitsOn(look.asAt()),
                parameters.everyGround(),
                facts.spells(person, look),
                facts.said(person, look),
                facts.acknowledged(person, look),
                facts.led(one, look).get(person),
                facts.custody(person, look),
                facts.offences(person, look),
                atLarge.of(person, look),
                markers.on(person, look.asAt(), look.known()),
                kept.of(person),
                more(person, look),
                relationships.isMine(person),
                look.isToday() && member != null && access.may(Activity.CHANGE_RAG),
                look.isToday() && access.may(Activity.DECIDE_COHORT),
                look.isToday() && member != null && access.may(Activity.ALLOCATE),
                look.isToday() && member == null && access.may(Activity.NOMINATE),
                look.isToday() && access.may(Activity.ACKNOWLEDGE_OVERDUE),
                look.isToday() && access.may(Activity.RECORD_CONSENT));
        String what = look.isToday() ? "Opened a person's page" : "Opened a person's page of an earlier day";
        trail.record(AuditEntry.of(Operation.CONSULTATION, what, one).with(look.detail()));
        return file;
    }

    private PersonHeader header(PersonId person, String reference) {
        return people.of(person).orElseThrow(() -> {
            people.takeToWhomTheyBecame(reference);
            return new NotFound();
        });
    }

    private @Nullable Suspension suspended(@Nullable CohortMember member, LookBack look) {
        return member == null || !look.isToday()
                ? null
                : suspensions.on(List.of(member), look.asAt()).get(member.person());
    }

    private @Nullable Transfer transfer(@Nullable CohortMember member, LookBack look) {
        return member == null || !look.isToday()
                ? null
                : transfers.of(List.of(member)).get(member.person());
    }

    private List<PersonSection.Shown> more(PersonId person, LookBack look) {
        return sections.stream()
                .flatMap(section -> section.of(person, look).stream())
                .toList();
    }
}

package org.turnstone.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocations;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.governance.Relationships;
import org.turnstone.offending.Offences;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.RagHistory;
import org.turnstone.rag.RagParameters;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpells;

/** Opens one person's file; the look is on record before anything of it is shown. */
@Service
public class OpenPersonFile {
    private final Access access;
    private final PersonHeaders people;
    private final CohortMembership cohort;
    private final Allocations allocations;
    private final RagHistory rag;
    private final RagParameters parameters;
    private final CustodySpells custody;
    private final Offences offences;
    private final ReadKept kept;
    private final Relationships relationships;
    private final AuditTrail trail;
    private final Clock clock;

    OpenPersonFile(
            Access access,
            PersonHeaders people,
            CohortMembership cohort,
            Allocations allocations,
            RagHistory rag,
            RagParameters parameters,
            CustodySpells custody,
            Offences offences,
            ReadKept kept,
            Relationships relationships,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.cohort = cohort;
        this.allocations = allocations;
        this.rag = rag;
        this.parameters = parameters;
        this.custody = custody;
        this.offences = offences;
        this.kept = kept;
        this.relationships = relationships;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such person, or none that this reader may be shown */
    @Transactional
    public PersonFile open(String reference) {
        Membership reader = access.require(Activity.READ_PEOPLE);
        PersonId person = people.toOpen(reference);
        PersonHeader header = people.of(person).orElseThrow(NotFound::new);
        LocalDate today = London.today(clock);
        CohortMember member = cohort.of(Set.of(person)).getOrDefault(person, List.of()).stream()
                .filter(one -> one.period().holds(today))
                .findFirst()
                .orElse(null);
        PersonFile file = new PersonFile(
                reader,
                today,
                header,
                member,
                Objects.requireNonNull(rag.on(Set.of(person), today).get(person)),
                parameters.limitsOn(today),
                parameters.everyGround(),
                rag.spells(person),
                rag.said(person),
                allocations.of(person),
                custody.of(Set.of(person)).getOrDefault(person, List.of()),
                offences.of(person),
                kept.of(person),
                relationships.isMine(person),
                member != null && access.may(Activity.CHANGE_RAG),
                access.may(Activity.RECORD_CONSENT));
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's page", Set.of(person)));
        return file;
    }
}

package org.turnstone.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocations;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.RagHistory;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagNow;
import org.turnstone.rag.RagParameters;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** The cohort as a list, and the part of it that the reader leads; every name shown is on record as a look. */
@Service
public class ReadCohort {
    private final Access access;
    private final CohortMembership cohort;
    private final PersonHeaders people;
    private final RagHistory rag;
    private final RagParameters parameters;
    private final Allocations allocations;
    private final AuditTrail trail;
    private final Clock clock;

    ReadCohort(
            Access access,
            CohortMembership cohort,
            PersonHeaders people,
            RagHistory rag,
            RagParameters parameters,
            Allocations allocations,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.cohort = cohort;
        this.people = people;
        this.rag = rag;
        this.parameters = parameters;
        this.allocations = allocations;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public CohortList today() {
        access.require(Activity.READ_COHORT);
        LocalDate today = London.today(clock);
        return list(cohort.on(today), today, "Opened the cohort list");
    }

    /** Those whose status has lasted longer than it may. */
    @Transactional
    public CohortList pastLimit() {
        access.require(Activity.READ_COHORT);
        LocalDate today = London.today(clock);
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(today);
        List<CohortMember> members = cohort.on(today);
        Map<PersonId, RagNow> now =
                rag.on(members.stream().map(CohortMember::person).toList(), today);
        List<CohortMember> late = members.stream()
                .filter(member -> Optional.ofNullable(now.get(member.person()))
                        .filter(standing -> standing.isPast(limits))
                        .isPresent())
                .toList();
        return list(late, today, "Opened home with people past their limit");
    }

    /** Those whom the reader leads. */
    @Transactional
    public CohortList mine() {
        Membership reader = access.require(Activity.READ_COHORT);
        LocalDate today = London.today(clock);
        List<PersonId> led = allocations.ledBy(reader.staff(), today).stream()
                .map(Allocation::person)
                .toList();
        List<CohortMember> members = cohort.of(led).values().stream()
                .flatMap(Collection::stream)
                .filter(member -> member.period().holds(today))
                .toList();
        return list(members, today, "Opened home with own people");
    }

    private CohortList list(List<CohortMember> members, LocalDate today, String what) {
        List<PersonId> ids =
                members.stream().map(CohortMember::person).distinct().toList();
        Map<PersonId, PersonHeader> headers = people.of(ids);
        Map<PersonId, RagNow> now = rag.on(ids, today);
        Map<PersonId, Allocation> led = allocations.on(ids, today);
        List<CohortLine> lines = members.stream()
                .filter(member -> headers.containsKey(member.person()))
                .map(member -> new CohortLine(
                        Objects.requireNonNull(headers.get(member.person())),
                        member,
                        Objects.requireNonNull(now.get(member.person())),
                        led.get(member.person())))
                .toList();
        trail.record(AuditEntry.of(
                Operation.CONSULTATION,
                what,
                new HashSet<>(lines.stream().map(line -> line.member().person()).toList())));
        return new CohortList(today, lines, parameters.limitsOn(today));
    }
}

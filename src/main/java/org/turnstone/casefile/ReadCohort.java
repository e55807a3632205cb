package org.turnstone.casefile;

import java.time.Clock;
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
import org.turnstone.governance.Erasures;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
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
    private final FactsThen facts;
    private final CohortMembership cohort;
    private final PersonHeaders people;
    private final RagParameters parameters;
    private final Allocations allocations;
    private final Erasures erased;
    private final AuditTrail trail;
    private final Clock clock;

    ReadCohort(
            Access access,
            FactsThen facts,
            CohortMembership cohort,
            PersonHeaders people,
            RagParameters parameters,
            Allocations allocations,
            Erasures erased,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.facts = facts;
        this.cohort = cohort;
        this.people = people;
        this.parameters = parameters;
        this.allocations = allocations;
        this.erased = erased;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public CohortList on(LookBack look) {
        access.require(Activity.READ_COHORT);
        return list(
                facts.members(look),
                look,
                look.isToday() ? "Opened the cohort list" : "Opened the cohort list of an earlier day");
    }

    /** Those whose status has lasted longer than it may. */
    @Transactional
    public CohortList pastLimit() {
        access.require(Activity.READ_COHORT);
        LookBack today = LookBack.none(London.today(clock));
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(today.asAt());
        List<CohortMember> members = facts.members(today);
        Map<PersonId, RagNow> now =
                facts.standing(members.stream().map(CohortMember::person).toList(), today);
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
        LookBack today = LookBack.none(London.today(clock));
        List<PersonId> led = allocations.ledBy(reader.staff(), today.asAt()).stream()
                .map(Allocation::person)
                .toList();
        return list(facts.members(led, today), today, "Opened home with own people");
    }

    private CohortList list(List<CohortMember> members, LookBack look, String what) {
        List<PersonId> ids =
                members.stream().map(CohortMember::person).distinct().toList();
        Map<PersonId, PersonHeader> headers = people.of(ids);
        Map<PersonId, RagNow> standing = facts.standing(ids, look);
        Map<PersonId, Allocation> led = facts.led(ids, look);
        List<CohortLine> lines = members.stream()
                .filter(member -> headers.containsKey(member.person()))
                .map(member -> new CohortLine(
                        Objects.requireNonNull(headers.get(member.person())),
                        member,
                        Objects.requireNonNull(standing.get(member.person())),
                        led.get(member.person())))
                .toList();
        trail.record(AuditEntry.of(
                        Operation.CONSULTATION,
                        what,
                        new HashSet<>(lines.stream()
                                .map(line -> line.member().person())
                                .toList()))
                .with(look.detail()));
        return new CohortList(
                look,
                lines,
                parameters.limitsOn(look.asAt()),
                look.isToday() ? Optional.empty() : cohort.onRecordSince(),
                look.isToday() ? List.of() : erased.daysSince(look.asAt()));
    }
}

package org.turnstone.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ComingOfAge;
import org.turnstone.governance.Fact;
import org.turnstone.governance.Operation;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Membership;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/**
 * Someone typed by a member of staff: a row of their agency, taken and linked as those of its files are, in the caller's
 * transaction. The answer rests on what the typist may see, and on nothing that linking alone knows.
 */
@Service
public class AddPerson {
    private final Access access;
    private final Kinds kinds;
    private final KnownAgencies agencies;
    private final ApplyRows rows;
    private final DrawnReferences drawn;
    private final HeldRecords records;
    private final PersonHeaders people;
    private final WorkOut rights;
    private final AuditTrail trail;
    private final Clock clock;

    AddPerson(
            Access access,
            Kinds kinds,
            KnownAgencies agencies,
            ApplyRows rows,
            DrawnReferences drawn,
            HeldRecords records,
            PersonHeaders people,
            WorkOut rights,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.kinds = kinds;
        this.agencies = agencies;
        this.rows = rows;
        this.drawn = drawn;
        this.records = records;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public AddedPerson add(TypedPerson typed) {
        Membership typist = access.require(Activity.ADD_PEOPLE);
        Instant now = clock.instant();
        RecordRef ref =
                new RecordRef(typist.agency(), typed.personRef().orElseGet(() -> drawn.drawn(run(typist, now))));
        ReadTyped read = ReadTyped.of(typed.saidAs(typist.role()), ref.personRef(), check(typist, now));
        List<Problem> problems = new ArrayList<>(read.problems());
        typed.missing(typist.role()).ifPresent(problems::add);
        agencies.refusal(typist.partnership(), typist.agency())
                .ifPresent(words -> problems.add(new Problem("", words)));
        if (records.standing(ref).isPresent()) {
            problems.add(new Problem(
                    "person_ref",
                    "Your agency already has someone under this reference: find them under People, or write another"));
        }
        ReadRow row = read.row();
        if (row == null || !problems.isEmpty()) {
            return new AddedPerson.Refused(problems);
        }
        Set<PersonId> about = take(typist, row, now);
        AddedPerson answer = answer(typist, ref, row, about, London.dayOf(now));
        trail.record(AuditEntry.of(Operation.COLLECTION, "Added a person by typing", about)
                .with(Map.of("agency's reference", ref.personRef())));
        return answer;
    }

    private RowCheck check(Membership typist, Instant now) {
        return new RowCheck(
                kinds.named("people").orElseThrow(),
                now,
                now,
                agencies.madeUp(typist.partnership()),
                agencies.named(typist.partnership()));
    }

    /** Whom it is about; none while it waits. */
    private Set<PersonId> take(Membership typist, ReadRow row, Instant now) {
        return rights.fromAllClaims(
                Set.of(),
                () -> rows.applyUnsaid(run(typist, now), List.of(row)).entry().subjects());
    }

    private static ImportRun run(Membership typist, Instant now) {
        ImportRequest request = new ImportRequest("people", typist.agency(), ImportRequest.TYPED, "", now, false, true);
        return new ImportRun(
                UUID.randomUUID(), typist.partnership(), request, typist.staff(), typist.staffName(), "", now);
    }

    private AddedPerson answer(Membership typist, RecordRef ref, ReadRow row, Set<PersonId> about, LocalDate today) {
        Optional<PersonHeader> seen = about.stream().findFirst().flatMap(people::of);
        boolean wasHere = about.stream()
                .flatMap(person -> records.of(person).stream())
                .map(HeldRecord::ref)
                .anyMatch(other -> !other.equals(ref));
        return seen.filter(person -> wasHere || isShownIfNew(typist, row, today))
                .<AddedPerson>map(person -> new AddedPerson.Shown(person.reference(), ref.personRef(), wasHere))
                .orElseGet(() -> new AddedPerson.Received(ref.personRef()));
    }

    /** A hidden record can make someone's age known: they are shown no sooner than someone of whom there is none. */
    private boolean isShownIfNew(Membership typist, ReadRow row, LocalDate today) {
        boolean adult = row.reader()
                .dayIfAny("date_of_birth")
                .filter(born -> ComingOfAge.isAdult(born, today))
                .isPresent();
        return access.decide(
                        typist,
                        UsualCategory.SHIPPED.of("people", typist.agency(), today, row.reader()),
                        Set.of(Fact.OWN, adult ? Fact.ADULT : Fact.YOUNG))
                .allowed();
    }
}
